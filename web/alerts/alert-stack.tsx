import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { AlertView } from '../../contracts/views/alerts';
import type { AlertSaid } from '../../domain/alert';
import { queries } from '../api/queries';
import { WhyInWords } from '../forms/change-status';
import { useKeys } from '../keys/keys';
import { Action } from '../pieces/action';
import { Note } from '../pieces/note';
import { whyNot } from '../session/person';
import { usePerson } from '../session/signed-in';
import { useText } from '../text/text';
import { AlertCard } from './alert-card';
import { AnswerAlert, type Asking } from './answer-alert';
import { type AlertAnswering, isAnswer, useAlertAnswer } from './use-alert-answer';

interface AlertStackProps {
  readonly alerts: readonly AlertView[];
  /** Keys mean the alert that has the focus, or else the first. On a page with other keys for its matter: none. */
  readonly hearsKeys?: boolean;
  readonly isBrief?: boolean;
}

/** Alerts one below the other, each with what can be said to it; what was said last can be taken back from here. */
export function AlertStack({ alerts, hearsKeys = false, isBrief = false }: AlertStackProps) {
  const person = usePerson();
  const answering = useAlertAnswer();
  const stack = useRef<HTMLDivElement>(null);
  const focused = useFocused(stack);
  const [open, setOpen] = useState<Opened | null>(null);
  const stood = useHeld(alerts, open);
  const mayAnswer = ({ team }: AlertView) => whyNot(person, 'answer-alert', team.id) === undefined;
  const current = hearsKeys ? (alerts.find(({ id }) => id === focused) ?? alerts[0]) : undefined;
  const isSending = answering.state === 'pending' || answering.state === 'unheard';
  const say = (alert: AlertView) => (said: AlertSaid) => {
    if (!isSending) answering.answer(alert, said, () => isAnswer(said) && setOpen(null));
  };
  const ask = (alert: AlertView) => (asking: Asking) =>
    setOpen(asking && { alert, asking, place: stood.findIndex(({ id }) => id === alert.id) });
  useAlertKeys(isSending || !current || !mayAnswer(current) ? undefined : current, { say, ask, answering });
  return (
    <div className="alerts" ref={stack}>
      <LastAnswer answering={answering} shown={alerts} takeBack={(alert) => say(alert)(TAKEN_BACK)} />
      {stood.map((alert) => (
        <div key={alert.id} data-alert={alert.id}>
          <AlertCard alert={alert} isBrief={isBrief}>
            {mayAnswer(alert) && (
              <AnswerAlert
                alert={alert}
                asking={open?.alert.id === alert.id ? open.asking : null}
                ask={ask(alert)}
                say={say(alert)}
                isSending={isSending}
                isHandedOver={isSending && isAnswerTo(alert, answering.last)}
                hearsKeys={current?.id === alert.id}
              />
            )}
          </AlertCard>
        </div>
      ))}
    </div>
  );
}

/** A question that is open: of which alert, as it was then, and where it stood. */
interface Opened {
  readonly alert: AlertView;
  readonly asking: NonNullable<Asking>;
  readonly place: number;
}

/** The alerts, among them the one that is being answered, whatever list it has left: what is typed never goes with a row. */
function useHeld(alerts: readonly AlertView[], open: Opened | null): readonly AlertView[] {
  const hasLeft = open !== null && !alerts.some(({ id }) => id === open.alert.id);
  const { data } = useQuery({ ...queries.alert(open?.alert.id ?? ''), enabled: hasLeft });
  return hasLeft ? alerts.toSpliced(open.place, 0, data ?? open.alert) : alerts;
}

/** The alert that whoever uses the keyboard is on, or was on last. */
function useFocused(stack: { readonly current: HTMLElement | null }): string | undefined {
  const [focused, setFocused] = useState<string>();
  useEffect(() => {
    const note = ({ target }: FocusEvent): void => {
      const alert = target instanceof Element ? target.closest<HTMLElement>('[data-alert]') : null;
      if (alert && stack.current?.contains(alert)) setFocused(alert.dataset['alert']);
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, [stack]);
  return focused;
}

const isAnswerTo = ({ id }: AlertView, last: AlertAnswering['last']): boolean =>
  last !== undefined && last.alert.id === id && isAnswer(last.said);

const TAKEN_BACK: AlertSaid = { answer: 'taken-back', note: null };

interface Means {
  readonly say: (alert: AlertView) => (said: AlertSaid) => void;
  readonly ask: (alert: AlertView) => (asking: Asking) => void;
  readonly answering: AlertAnswering;
}

/** One key says that somebody acts on it; one begins each other answer; one takes back what was said last. */
function useAlertKeys(alert: AlertView | undefined, { say, ask, answering }: Means): void {
  const { last, state } = answering;
  const isUnanswered = alert !== undefined && alert.ended === null;
  const canTakeBack = state === 'success' && last !== undefined && last.said.answer !== 'taken-back';
  useKeys('alerts', {
    y: isUnanswered && alert.standing === 'open' ? () => say(alert)({ answer: 'acknowledged', note: null }) : undefined,
    e: isUnanswered ? () => ask(alert)('done') : undefined,
    x: isUnanswered ? () => ask(alert)('no-danger') : undefined,
    u: canTakeBack ? () => say(last.alert)(TAKEN_BACK) : undefined,
  });
}

interface LastAnswerProps {
  readonly answering: AlertAnswering;
  readonly shown: readonly AlertView[];
  readonly takeBack: (alert: AlertView) => void;
}

/** What became of the last answer, in the words of what is certain. An alert that has left the list is undone here. */
function LastAnswer({ answering: { last, state, why }, shown, takeBack }: LastAnswerProps) {
  const { alerts } = useText();
  if (!last || state === 'idle') return null;
  if (state === 'error')
    return (
      <Note tone="trouble">
        <p>
          <WhyInWords why={why} />
        </p>
      </Note>
    );
  if (state !== 'success') return <Note tone="wait">{state === 'unheard' ? alerts.unheard : alerts.sending}</Note>;
  const hasLeft = !shown.some(({ id }) => id === last.alert.id);
  return (
    <Note tone="good" title={last.alert.personName}>
      <p>{alerts.took[last.said.answer]}</p>
      {hasLeft && last.said.answer !== 'taken-back' && (
        <Action stroke="u" onPress={() => takeBack(last.alert)}>
          {alerts.takeBack}
        </Action>
      )}
    </Note>
  );
}
