import type { AdviceView } from '../../../contracts/views/advice';
import type { FullView } from '../../../contracts/views/referral';
import { holdsSpanish } from '../../../domain/in-spanish';
import { Icon } from '../../pieces/icon';
import { Note } from '../../pieces/note';
import { useText } from '../../text/text';
import { useTimes } from '../../time/use-times';
import { HowSoon } from './how-soon';
import type { Quoted } from './narrative-pieces';
import { NotAdvised } from './not-advised';
import { Recommendation } from './recommendation';
import { isMoreSaidSince } from './said-since';
import { Section } from './section';
import { Waiting } from './waiting';

interface AdviceProps {
  readonly referral: FullView;
  readonly light: (quote: Quoted | null) => void;
}

/** A machine's draft, plainly so: its own surface, its author, its version, and the words that it rests on. */
export function Advice({ referral, light }: AdviceProps) {
  const { advice, checks, status, inquiries, narrative } = referral;
  const { referral: text, asking } = useText();
  const words = text.advice;
  if (!advice)
    return (
      <Section title={words.title} surface="machine">
        <p className="secondary">{status === 'received' ? words.coming : words.none}</p>
      </Section>
    );
  return (
    <Section
      title={words.title}
      surface="machine"
      aside={
        <>
          <Icon name="machine" /> {words.draft}
        </>
      }
    >
      {restsOnTakenBack(advice, inquiries) && <Note tone="wait">{asking.restsOnTakenBack}</Note>}
      {isMoreSaidSince(referral) && <Note tone="wait">{words.moreSaidSince}</Note>}
      {isReadByWords(advice, narrative) && <Note tone="plain">{words.readFromSpanish}</Note>}
      <AdviceSaid advice={advice} referral={referral} checks={checks} light={light} />
    </Section>
  );
}

/** A model reads Spanish; the offline advisor looks its words up. */
const isReadByWords = ({ advisor }: AdviceView, narrative: string): boolean =>
  advisor === 'offline' && holdsSpanish(narrative);

/** Whether an answer that it may rest on was taken back since. */
const restsOnTakenBack = ({ at }: AdviceView, inquiries: FullView['inquiries']): boolean =>
  inquiries.some(({ questions }) =>
    questions.some(({ takenBack }) => takenBack.some((one) => one.at < at && one.takenBack.at > at)),
  );

interface SaidProps {
  readonly advice: AdviceView;
  /** Left out where other advice was given since. */
  readonly referral?: FullView;
  /** What our rules say of the same programs; left out where they have spoken again since. */
  readonly checks?: FullView['checks'];
  readonly light: AdviceProps['light'];
}

/** What our guards took out or changed is said, so that nobody takes a shortened answer for a whole one. */
function Checked({ checked }: Pick<AdviceView, 'checked'>) {
  const words = useText().referral.advice;
  const said = checked.map((guard) => words.guards[guard]).filter((what) => what !== '');
  return said.length > 0 && <Note tone="plain">{words.checked(said.join('; '))}</Note>;
}

/** Nothing fits, and no program came near enough to say why not. */
const isWithoutReason = ({ outcome, notAdvised }: AdviceView): boolean =>
  outcome === 'no-match' && notAdvised.length === 0;

/** One advice as it was given. */
export function AdviceSaid({ advice, referral, checks, light }: SaidProps) {
  const words = useText().referral.advice;
  const { when } = useTimes();
  return (
    <>
      <p className="secondary">
        {words.by(words.advisors[advice.advisor], advice.model)} · {words.version(advice.promptVersion)} ·{' '}
        {when(advice.at)}
      </p>
      {advice.stoodInBecause && <Note tone="plain">{words.stoodIn(words.stoodInBecause[advice.stoodInBecause])}</Note>}
      <Checked checked={advice.checked} />
      <HowSoon advice={advice} referral={referral} light={light} />
      {words.outcomes[advice.outcome] && <p>{words.outcomes[advice.outcome]}</p>}
      {isWithoutReason(advice) && <p>{words.noneNear}</p>}
      {advice.recommendations.length > 0 && (
        <ol className="recommendations">
          {advice.recommendations.map((recommendation) => (
            <Recommendation
              key={recommendation.programId}
              recommendation={recommendation}
              verdict={checks?.verdicts.find(({ programId }) => programId === recommendation.programId)}
              light={light}
            />
          ))}
        </ol>
      )}
      <Waiting waiting={advice.waiting} checks={checks} light={light} />
      <NotAdvised notAdvised={advice.notAdvised} missing={advice.missingFacts} />
    </>
  );
}
