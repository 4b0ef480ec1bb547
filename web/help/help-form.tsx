import { type FormEvent, useRef, useState } from 'react';
import { uuidv7 } from 'uuidv7';
import type { HelpText } from '../text/en/help';
import { ConsentPart } from './consent-part';
import { FaultList } from './fault-list';
import { blankFields, type Fault, type Fields, faultsOf } from './fields';
import { PersonPart } from './person-part';
import { ReachPart } from './reach-part';
import { type Sent, sendForm } from './send';
import { requestOf } from './to-request';
import { WhoPart } from './who-part';

interface HelpFormProps {
  readonly text: HelpText;
  readonly speaks: Fields['language'];
  readonly openedAt: string;
  readonly otherWay: string;
  readonly whenReceived: (fields: Fields) => void;
}

/** The questions on one page: nothing is kept between pages, because nothing is kept at all. */
export function HelpForm({ text, speaks, openedAt, otherWay, whenReceived }: HelpFormProps) {
  const [fields, setFields] = useState(() => blankFields(speaks));
  const { progress, tries, faults, send } = useSending(fields, openedAt, whenReceived);
  const type = (typed: Partial<Fields>): void => setFields((before) => ({ ...before, ...typed }));
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    send();
    if (fields.website !== '') type({ website: '' }); // A browser filled it in, and the person cannot see it.
  };
  const part = {
    ...{ text, fields, type },
    faultAt: (fault: Fault) => (faults.includes(fault) ? text.needs[fault] : undefined),
  };
  return (
    <form onSubmit={onSubmit} noValidate autoComplete="off">
      <FaultList text={text} faults={faults} tries={tries} />
      <WhoPart {...part} />
      <PersonPart {...part} />
      <ReachPart {...part} />
      <ConsentPart {...part} />
      <Trap label={text.trap} value={fields.website} change={(website) => type({ website })} />
      <Became text={text} progress={progress} otherWay={otherWay} />
      <button type="submit" aria-disabled={progress === 'sending'}>
        {progress === 'sending' ? text.sending : text.send}
      </button>
    </form>
  );
}

/** Sends the form, or shows what is wrong with it. A form whose words changed gets a new key; the same form keeps its own. */
function useSending(fields: Fields, openedAt: string, whenReceived: (fields: Fields) => void) {
  const [progress, setProgress] = useState<'sending' | Sent | null>(null);
  const [tries, setTries] = useState(0);
  const last = useRef({ body: '', key: '' });
  const missing = faultsOf(fields);
  const told = progress !== null && progress !== 'sending' && progress.at === 'faults' ? progress.faults : [];
  const send = async (): Promise<void> => {
    if (progress === 'sending') return;
    setTries(tries + 1);
    if (missing.length > 0) return setProgress(null);
    const body = JSON.stringify(requestOf(fields, openedAt));
    if (last.current.body !== body) last.current = { body, key: uuidv7() };
    setProgress('sending');
    const sent = await sendForm(body, last.current.key);
    setProgress(sent);
    if (sent.at === 'received') whenReceived(fields);
    if (sent.at === 'faults') setTries((before) => before + 1);
  };
  const faults = tries > 0 && missing.length > 0 ? missing : told;
  return { progress, tries, faults, send: () => void send() };
}

interface TrapProps {
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
}

/** A field for programs that fill in whatever there is. Neither eye, keyboard nor screen reader comes across it. */
const Trap = ({ label, value, change }: TrapProps) => (
  <div className="hidden" aria-hidden="true">
    <label htmlFor="website">{label}</label>
    <input
      id="website"
      type="text"
      tabIndex={-1}
      value={value}
      onChange={(event) => change(event.target.value)}
      autoComplete="off"
    />
  </div>
);

interface BecameProps {
  readonly text: HelpText;
  readonly progress: 'sending' | Sent | null;
  readonly otherWay: string;
}

/** Why it was not taken, beside the button, and what else can be done. */
const Became = ({ text, progress, otherWay }: BecameProps) => {
  if (progress === null || progress === 'sending') return <div role="status" />;
  if (progress.at === 'faults' || progress.at === 'received') return <div role="status" />;
  return (
    <div role="alert" className="faults">
      <p>{text.trouble[progress.at]}</p>
      {progress.at !== 'program' && <p>{otherWay}</p>}
    </div>
  );
};
