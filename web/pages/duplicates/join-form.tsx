import { useState } from 'react';
import { uuidv7 } from 'uuidv7';
import type { ComparedPerson, ComparisonView } from '../../../contracts/views/duplicates';
import { type ChosenFact, stricterContact } from '../../../domain/joining';
import { OptionGroup } from '../../forms/option-group';
import { useText } from '../../text/text';
import { FactRow } from '../referral/fact-row';
import { contactInWords } from '../referral/use-facts';
import { FormWithNote } from './answer-form';
import { shownOf } from './facts-beside';
import { useAnswer } from './use-answer';

type Side = 'one' | 'other';
const SIDES: readonly Side[] = ['one', 'other'];

/** Who of the two goes on, which of two differing facts stands, and what the join makes of contact, before it is sent. */
export function JoinForm({ pair }: { readonly pair: ComparisonView }) {
  const { duplicates } = useText();
  const { joining, names } = duplicates.compare;
  const asking = useAnswer(pair.id);
  const [survivor, setSurvivor] = useState<Side>(() => openFirst(pair));
  const [chosen, setChosen] = useState<Partial<Readonly<Record<ChosenFact, Side>>>>({});
  const send = (note: string): void =>
    asking.mutate({
      ...{ operationId: uuidv7(), revision: pair.revision, answer: 'join', note, factsSeen: pair.factsSeen },
      survivorId: pair[survivor].id,
      fromJoined: pair.toChoose.filter((fact) => (chosen[fact] ?? survivor) !== survivor),
    });
  const choose = (fact: ChosenFact, code: string): void =>
    setChosen({ ...chosen, [fact]: code === 'one' ? 'one' : 'other' });
  return (
    <FormWithNote answer="join" asking={asking} send={send}>
      <OptionGroup
        label={joining.survivor}
        options={SIDES.map((side) => ({
          code: side,
          words: `${pair[side].givenName} ${pair[side].familyName}`,
          hint: whereOf(pair[side], duplicates.born(pair[side].birthDate)),
        }))}
        chosen={survivor}
        choose={(code) => setSurvivor(code === 'one' ? 'one' : 'other')}
        isDisabled={asking.isFrozen}
        layout="column"
        about={joining.aboutSurvivor}
      />
      {pair.toChoose.map((fact) => (
        <OptionGroup
          key={fact}
          label={joining.stands(names[fact])}
          options={SIDES.map((side) => ({ code: side, words: shownOf(pair[side], fact) ?? '' }))}
          chosen={chosen[fact] ?? survivor}
          choose={(code) => choose(fact, code)}
          isDisabled={asking.isFrozen}
          layout="column"
        />
      ))}
      <ContactOfBoth pair={pair} />
    </FormWithNote>
  );
}

/** Nobody chooses it: the stricter of the two stands, and is said before. */
function ContactOfBoth({ pair: { one, other } }: { readonly pair: ComparisonView }) {
  const text = useText();
  const { joining, names } = text.duplicates.compare;
  const stricter = stricterContact(one.contact, other.contact);
  const safe = contactInWords({ ...stricter, channels: [...stricter.channels], bestTimes: null }, text);
  const known = (name: string, value: string) => ({ name, value, from: joining.stricter });
  return (
    <dl className="facts">
      <FactRow fact={known(names['safe-contact'], safe)} />
      <FactRow fact={known(names['may-tell-referrer'], text.answers[stricter.mayTellReferrer])} />
    </dl>
  );
}

/** Whoever has an open case, before the other; of two alike, the one. */
const openFirst = ({ one, other }: ComparisonView): Side => (!isOpen(one) && isOpen(other) ? 'other' : 'one');
const isOpen = ({ cases }: ComparedPerson): boolean => cases.some(({ closedAt }) => closedAt === null);

const whereOf = ({ cases }: ComparedPerson, born: string): string =>
  [born, ...cases.map(({ team }) => team.name)].filter((part, at, all) => all.indexOf(part) === at).join(' · ');
