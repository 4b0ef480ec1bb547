import type { ReactNode } from 'react';
import type { FullView } from '../../../contracts/views/referral';
import type { Body, ChangeKind } from '../../changes/change';
import { type Drafts, useDraft } from '../../drafts/drafts';
import { ChangeForm } from '../../forms/change-form';
import { NoteField } from '../../forms/note-field';
import { OptionGroup } from '../../forms/option-group';
import type { HandOver } from '../../forms/use-hand-over';
import { useHandOverHere } from '../../forms/use-hand-over-here';
import { Overtaken } from '../../pieces/overtaken';
import { useText } from '../../text/text';
import { StoryLines } from './story';
import { useStorySince } from './story-since';
import { faultsOfWhy, type WhyDraft, type WhyFault } from './why-draft';

interface WhyFormProps<Kind extends ChangeKind, Reason extends string> {
  readonly referral: FullView;
  readonly kind: Kind;
  readonly drafts: Drafts<WhyDraft<Reason>>;
  /** Of what: by this the draft is kept. */
  readonly of: string;
  readonly words: { readonly reason?: string; readonly note: string; readonly button: string };
  /** None where words alone are asked for. */
  readonly reasons?: readonly { readonly code: Reason; readonly words: string; readonly hint?: string }[];
  /** Whether there is still something to do: false once somebody else was first. */
  readonly isPossible: boolean;
  readonly request: (why: WhyDraft<Reason>, operationId: string) => Body<Kind>;
  readonly whenTaken: () => void;
  readonly children?: ReactNode;
}

/** What a dialog asks before something is taken back, or marked: why, and who said so. It says when somebody else was first. */
export function WhyForm<Kind extends ChangeKind, Reason extends string = never>({
  referral,
  kind,
  drafts,
  of,
  words,
  reasons = [],
  isPossible,
  request,
  whenTaken,
  children,
}: WhyFormProps<Kind, Reason>) {
  const { draft, change, discard } = useDraft(drafts, of);
  const since = useStorySince(referral);
  const handOver = useHandOverHere({
    referralId: referral.id,
    kind,
    faults: faultsOfWhy(
      draft,
      reasons.map(({ code }) => code),
    ),
    request: (operationId) => request({ ...draft, note: draft.note.trim() }, operationId),
    discard: () => {
      discard();
      whenTaken();
    },
  });
  const isOurs = handOver.isFrozen || handOver.progress?.at === 'taken';
  if (!isPossible && !isOurs)
    return (
      <Overtaken yours={draft.note}>
        <StoryLines lines={since} />
      </Overtaken>
    );
  return (
    <ChangeForm handOver={handOver} verb={words.button}>
      {children}
      <WhyFields draft={draft} change={change} words={words} reasons={reasons} handOver={handOver} />
    </ChangeForm>
  );
}

interface WhyFieldsProps<Reason extends string>
  extends Required<Pick<WhyFormProps<ChangeKind, Reason>, 'words' | 'reasons'>> {
  readonly draft: WhyDraft<Reason>;
  readonly change: (draft: WhyDraft<Reason>) => void;
  readonly handOver: HandOver<WhyFault>;
}

function WhyFields<Reason extends string>({ draft, change, words, reasons, handOver }: WhyFieldsProps<Reason>) {
  const { needs } = useText().decide;
  const { isFrozen, faults } = handOver;
  const noteFault = faults.find((fault) => fault !== 'reason');
  return (
    <>
      {words.reason !== undefined && (
        <OptionGroup
          label={words.reason}
          options={reasons}
          chosen={draft.reason}
          choose={(given) => change({ ...draft, reason: reasons.find(({ code }) => code === given)?.code ?? null })}
          isDisabled={isFrozen}
          fault={faults.includes('reason') ? needs.reason : undefined}
          layout="column"
        />
      )}
      <NoteField
        label={words.note}
        note={draft.note}
        change={(note) => change({ ...draft, note })}
        isDisabled={isFrozen}
        fault={noteFault && needs[noteFault]}
      />
    </>
  );
}
