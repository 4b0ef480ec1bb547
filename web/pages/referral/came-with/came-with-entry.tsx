import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import type { CameWithView } from '../../../../contracts/came-with';
import { useText } from '../../../text/text';

/** One resource in a line; behind it, all of it as it came. */
export function CameWithEntry({ item }: { readonly item: CameWithView }) {
  const words = useText().referral.cameWith;
  const { type, title, status, on, by, json } = item;
  const kind = words.kinds[type] ?? type;
  const more = [status && words.status(status), on && words.on(on.slice(0, 'YYYY-MM-DD'.length)), by && words.by(by)];
  return (
    <Disclosure className="disclosure">
      <Heading level={4}>
        <Button slot="trigger" className="disclosure-trigger">
          {title ? `${kind}: ${title}` : kind}
        </Button>
      </Heading>
      <p className="secondary">{more.filter((part) => part).join(' · ')}</p>
      <DisclosurePanel>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: What scrolls must be reachable by keyboard. */}
        <section className="as-it-came" aria-label={words.asItCame(kind)} tabIndex={0}>
          <pre>{JSON.stringify(json, null, 2)}</pre>
        </section>
      </DisclosurePanel>
    </Disclosure>
  );
}
