import { useQuery } from '@tanstack/react-query';
import type { CameWithView } from '../../../../contracts/came-with';
import type { FullView } from '../../../../contracts/views/referral';
import { queries } from '../../../api/queries';
import { Skeleton } from '../../../pieces/skeleton';
import { Trouble } from '../../../pieces/trouble';
import { useText } from '../../../text/text';
import { Section } from '../section';
import { CameWithEntry } from './came-with-entry';
import { NotShown } from './not-shown';

/** What a system sent with the referral: how its own work stood, and all else. Nothing is shown where nothing came. */
export function CameWith({ referral }: { readonly referral: FullView }) {
  if (referral.cameWith === 0 && referral.notShown.length === 0) return null;
  return <WhatCame referralId={referral.id} notShown={referral.notShown} />;
}

interface WhatCameProps {
  readonly referralId: string;
  readonly notShown: FullView['notShown'];
}

function WhatCame({ referralId, notShown }: WhatCameProps) {
  const words = useText().referral.cameWith;
  const { data, error, refetch } = useQuery(queries.cameWith(referralId));
  const items = data?.items ?? [];
  return (
    <Section title={words.title} surface="bare">
      <Trouble why={error} retry={refetch} besideLastKnown={data !== undefined} />
      {!data && !error && <Skeleton shape="list" />}
      <Group title={words.history} hint={words.historyHint} items={items.filter(({ isHistory }) => isHistory)} />
      <Group title={words.others} hint={words.othersHint} items={items.filter(({ isHistory }) => !isHistory)} />
      <NotShown kinds={notShown} />
    </Section>
  );
}

interface GroupProps {
  readonly title: string;
  readonly hint: string;
  readonly items: readonly CameWithView[];
}

function Group({ title, hint, items }: GroupProps) {
  if (items.length === 0) return null;
  return (
    <div className="came-with">
      <h3>{title}</h3>
      <p className="secondary">{hint}</p>
      {items.map((item) => (
        <CameWithEntry key={item.id} item={item} />
      ))}
    </div>
  );
}
