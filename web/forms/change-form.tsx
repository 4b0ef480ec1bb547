import type { ReactNode, RefObject } from 'react';
import { Form } from 'react-aria-components';
import { Action } from '../pieces/action';
import { useText } from '../text/text';
import { ChangeStatus } from './change-status';
import { FaultSummary } from './fault-summary';
import type { HandOver } from './use-hand-over';

/** The faults that the catalogue has a sentence for. */
export type NamedFault = keyof ReturnType<typeof useText>['decide']['needs'];

interface ChangeFormProps {
  readonly handOver: HandOver<NamedFault>;
  readonly verb: string;
  readonly about?: string;
  /** The button that is next to be pressed on the page is the main one; there is one at a time. */
  readonly tone?: 'main' | 'plain';
  readonly form?: RefObject<HTMLFormElement | null>;
  readonly children: ReactNode;
}

/** Faults on top, then the questions, then one button with a verb, then what became of it. */
export function ChangeForm({ handOver, verb, about, tone = 'main', form, children }: ChangeFormProps) {
  const { decide } = useText();
  const { kind, progress, isFrozen, tries, faults, onSubmit } = handOver;
  return (
    <Form {...(form && { ref: form })} className="form" onSubmit={onSubmit} validationBehavior="aria">
      <FaultSummary faults={faults.map((fault) => decide.needs[fault])} tries={tries} />
      {children}
      <div className="form-end">
        <Action type="submit" tone={tone} isDisabled={isFrozen}>
          {progress?.at === 'sending' ? decide.sending : verb}
        </Action>
        {about && <span className="secondary">{about}</span>}
      </div>
      <ChangeStatus kind={kind} progress={progress} />
    </Form>
  );
}
