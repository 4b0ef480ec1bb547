import type { AdvisorSetUpView } from '../../../contracts/views/advisor-set-up';
import type { Text } from '../../text/en';
import { useText } from '../../text/text';
import { useTimes } from '../../time/use-times';

type Fact = readonly [title: string, fact: string];
type Words = Text['advisorSetUp'];
type When = (at: string) => string;

/** What a worker was started with. Names and hashes of files, and nothing that is in them. */
export function SetUpFacts({ setUp }: { readonly setUp: AdvisorSetUpView }) {
  const { advisorSetUp: words } = useText();
  const { when } = useTimes();
  const { model, offline, version } = setUp;
  const facts: readonly Fact[] = [
    ...modelFacts(model, words),
    [model ? words.standIn : words.advisor, words.version(offline.version)],
    [words.shippedLexicon, words.lexicon(offline.shippedLexicon)],
    ...ownLexiconFacts(offline, words),
    ...lessonsFacts(offline.lessons, words, when),
    [words.product, version],
  ];
  return (
    <dl className="facts">
      {facts.map(([title, fact]) => (
        <div key={title} className="fact">
          <dt>{title}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  );
}

function modelFacts(model: AdvisorSetUpView['model'], words: Words): readonly Fact[] {
  if (!model) return [];
  return [
    [words.advisor, words.version(model.version)],
    [words.asked, words.askedAt(model)],
    [words.limits, words.limited(model)],
  ];
}

function ownLexiconFacts({ ownLexicon, needs }: AdvisorSetUpView['offline'], words: Words): readonly Fact[] {
  if (!ownLexicon) return [[words.ownLexicon, words.noOwnLexicon]];
  const { file, version } = ownLexicon;
  return [
    [words.ownLexicon, words.file({ ...file, version })],
    [words.ownNeeds, words.changes({ ...ownLexicon, needs })],
  ];
}

function lessonsFacts(lessons: AdvisorSetUpView['offline']['lessons'], words: Words, when: When): readonly Fact[] {
  if (!lessons) return [[words.lessons, words.noLessons]];
  const { file, version, learnedAt, decidedFrom, decidedBefore, probedAt, decisions, needs } = lessons;
  return [
    [words.lessons, words.file({ ...file, version })],
    [words.learned, words.learnedFrom({ decisions, needs, at: when(learnedAt) })],
    [words.decided, words.span(decidedFrom && when(decidedFrom), when(decidedBefore))],
    [words.probed, probedAt === null ? words.notProbed : when(probedAt)],
  ];
}
