import type { FullView } from '../../../../contracts/views/referral';
import type { Reason } from '../../../../domain/reason';
import type { Text } from '../../../text/en';
import { useText } from '../../../text/text';
import { wordFor } from '../../../text/word-for';
import { useSayings } from '../../../time/use-sayings';
import { Section } from '../section';
import { wasReached } from './was-reached';

/** After the decision: what there is to do, how it is safe to do it, or that nothing is owed any more. */
export function WhatHappensNow({ referral }: { readonly referral: FullView }) {
  const text = useText();
  const { why } = useSayings();
  return (
    <Section title={text.contact.now.title}>
      {(referral.status === 'closed' ? closedInWords(referral, text) : nextInWords(referral, text, why)).map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Section>
  );
}

function nextInWords(referral: FullView, text: Text, inWords: (why: Reason) => string): readonly string[] {
  const { whyNot, person, decision } = referral;
  const { now } = text.contact;
  if (whyNot.contact !== null) return [now.gate(inWords(whyNot.contact))];
  if (wasReached(referral)) return [now.reached(person.name, decision?.programName ?? '')];
  const ways = person.contact.channels.map((channel) => text.channels[channel].toLowerCase());
  return [
    ways.length > 0 ? now.reach(person.name, text.listed.or(ways)) : now.reachAny(person.name),
    ...(person.contact.noVoicemail ? [now.noVoicemail] : []),
    ...(person.contact.bestTimes === null ? [] : [now.bestTimes(person.contact.bestTimes)]),
  ];
}

function closedInWords({ outcome, person }: FullView, { contact: { now }, outcomes }: Text): readonly string[] {
  return [
    now.closed(wordFor(outcomes, outcome?.kind ?? '')),
    person.contact.mayTellReferrer === 'yes' ? now.referrerTold : now.referrerNotTold,
  ];
}
