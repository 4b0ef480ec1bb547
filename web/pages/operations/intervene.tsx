import { type FormEvent, useState } from 'react';
import { Form } from 'react-aria-components';
import type { WorkflowView } from '../../../contracts/views/operations';
import { OF_REFERRAL, RESET_POINTS, type ResetPoint } from '../../../domain/intervention';
import { FaultSummary } from '../../forms/fault-summary';
import { NoteField } from '../../forms/note-field';
import { OptionGroup } from '../../forms/option-group';
import { Action } from '../../pieces/action';
import type { Text } from '../../text/en';
import { useText } from '../../text/text';
import { InterventionStatus } from './intervention-status';
import { useIntervention } from './use-intervention';

/** What can be done by hand, what it means for the person, and why somebody does it. */
export function Intervene({ workflow }: { readonly workflow: WorkflowView }) {
  const { operations } = useText();
  const words = operations.act;
  const [draft, setDraft] = useState(EMPTY);
  const [tries, setTries] = useState(0);
  const { progress, send } = useIntervention(workflow.referralId);
  const isFrozen = progress?.at === 'sending';
  const faults = faultsIn(draft);
  const shown = tries > 0 ? faults : [];
  const { kind, reason } = draft;

  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (isFrozen) return;
    setTries(faults.length > 0 ? tries + 1 : 0);
    if (kind !== null && faults.length === 0) send(bodyOf({ ...draft, kind }, workflow), () => setDraft(EMPTY));
  };
  return (
    <Form className="form" onSubmit={onSubmit} validationBehavior="aria">
      <FaultSummary faults={shown.map((fault) => words.needs[fault])} tries={tries} />
      <WhatToDo
        draft={draft}
        change={setDraft}
        workflow={workflow}
        isDisabled={isFrozen}
        fault={shown.includes('what') ? words.needs.what : undefined}
      />
      <NoteField
        label={words.reason}
        hint={words.reasonHint}
        note={reason}
        change={(text) => setDraft({ ...draft, reason: text })}
        isDisabled={isFrozen}
        fault={shown.includes('reason') ? words.needs.reason : undefined}
      />
      <div className="form-end">
        <Action type="submit" tone="main" isDisabled={isFrozen}>
          {isFrozen ? words.sending : kind === null ? words.title : operations.kinds[kind]}
        </Action>
      </div>
      <InterventionStatus progress={progress} />
    </Form>
  );
}

interface WhatToDoProps {
  readonly draft: Draft;
  readonly change: (draft: Draft) => void;
  readonly workflow: WorkflowView;
  readonly isDisabled: boolean;
  readonly fault: string | undefined;
}

/** The choices with what each means for the person; one that cannot be made now says why. */
function WhatToDo({ draft, change, workflow, isDisabled, fault }: WhatToDoProps) {
  const { operations } = useText();
  const words = operations.act;
  const { kind, to } = draft;
  return (
    <>
      <OptionGroup
        label={words.what}
        layout="column"
        options={OF_REFERRAL.map((code) => ({
          code,
          words: operations.kinds[code],
          hint: words.means[code],
          whyNot: whyNot(code, workflow, words),
        }))}
        chosen={kind}
        choose={(code) => change({ ...draft, kind: OF_REFERRAL.find((one) => one === code) ?? null })}
        isDisabled={isDisabled}
        fault={fault}
      />
      {kind === 'reset' && (
        <OptionGroup
          label={words.to}
          layout="tight"
          options={RESET_POINTS.map((code) => ({ code, words: operations.points[code] }))}
          chosen={to}
          choose={(code) => change({ ...draft, to: RESET_POINTS.find((one) => one === code) ?? to })}
          isDisabled={isDisabled}
        />
      )}
    </>
  );
}

type Kind = (typeof OF_REFERRAL)[number];

interface Draft {
  readonly kind: Kind | null;
  readonly to: ResetPoint;
  readonly reason: string;
}

const EMPTY: Draft = { kind: null, to: 'last-good-step', reason: '' };

const faultsIn = ({ kind, reason }: Draft): readonly ('what' | 'reason')[] => [
  ...(kind === null ? (['what'] as const) : []),
  ...(reason.trim() === '' ? (['reason'] as const) : []),
];

/** Bound to the run that is on the screen, so that nobody stops one that somebody else just brought back. */
function bodyOf(
  { kind, to, reason }: Draft & { readonly kind: Kind },
  { run }: WorkflowView,
): Readonly<Record<string, unknown>> {
  if (kind === 'start-now') return { kind, reason };
  return { kind, reason, runId: run?.runId ?? '', ...(kind === 'reset' && { to }) };
}

function whyNot(
  kind: Kind,
  { run, unrelayed }: WorkflowView,
  { whyNot: words }: Text['operations']['act'],
): string | undefined {
  if (kind === 'start-now') return unrelayed ? undefined : words.waiting;
  if (!run) return words.none;
  if (kind === 'reset') return run.status === 'completed' ? words.ended : undefined;
  return run.status === 'running' ? undefined : words.running;
}
