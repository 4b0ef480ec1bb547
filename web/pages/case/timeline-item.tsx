import type { CaseView, TimelineLine } from '../../../contracts/views/case';
import { Moment } from '../../pieces/moment';
import { whyNot } from '../../session/person';
import { usePerson } from '../../session/signed-in';
import { useText } from '../../text/text';
import { useSayings } from '../../time/use-sayings';
import { useTimes } from '../../time/use-times';
import { TakenBack } from '../referral/taken-back';
import { AmendEntry } from './amend-entry';
import { Amendments } from './amendments';
import { ChangedFacts } from './change-facts/changed-facts';

interface TimelineItemProps {
  readonly line: TimelineLine;
  readonly file: CaseView;
}

/** One line: when, who, what. What was amended stays readable, struck through, with the amendment in its place. */
export function TimelineItem({ line, file }: TimelineItemProps) {
  const { caseFile } = useText();
  const mayAmend = whyNot(usePerson(), 'amend-entry', file.team.id) === undefined;
  return (
    <article className="timeline-line" data-source={line.source}>
      <p className="secondary">
        <Moment at={line.at} /> · {line.by.name}
        {line.source === 'entry' && ` · ${caseFile.kinds[line.kind]}`}
      </p>
      {line.source === 'entry' ? <Entry line={line} /> : <Story line={line} />}
      <Amendments amendments={line.amendments} />
      {mayAmend && line.entryId && <AmendEntry line={line} entryId={line.entryId} file={file} />}
    </article>
  );
}

type EntryLine = Extract<TimelineLine, { source: 'entry' }>;

function Entry({ line }: { readonly line: EntryLine }) {
  const { timeline: words, owers } = useText().caseFile;
  const { when } = useTimes();
  const { promise, settles, stands, copiedFrom } = line;
  return (
    <>
      {line.changes && <ChangedFacts changes={line.changes} />}
      <p className="timeline-words">{stands === 'as-written' ? line.text : <s>{line.text}</s>}</p>
      {promise && (
        <p className="timeline-promise">
          {words.promised(promise.what, owers[promise.owedBy], when(promise.dueAt))}
          {promise.endedAs && <span className="chip">{words.ended[promise.endedAs]}</span>}
        </p>
      )}
      {settles && <p className="secondary">{words.settled(settles.what ?? '', words.ended[settles.as])}</p>}
      {copiedFrom && <p className="secondary">{words.copied}</p>}
    </>
  );
}

function Story({ line: { happened, detail, voided } }: { readonly line: Extract<TimelineLine, { source: 'story' }> }) {
  const words = useSayings().happened(happened);
  return (
    <>
      <p>
        {voided ? <s>{words}</s> : words}
        {detail && ` · ${detail}`}
      </p>
      {voided && (
        <p>
          <TakenBack voided={voided} />
        </p>
      )}
    </>
  );
}
