import { Link } from 'react-router';
import type { CaseView } from '../../../contracts/views/case';
import { PageTitle } from '../../frame/page-title';
import { Action } from '../../pieces/action';
import { whyNot } from '../../session/person';
import { usePerson } from '../../session/signed-in';
import { useText } from '../../text/text';
import { useTimes } from '../../time/use-times';
import { useWriteDown } from '../../write-down/open-write-down';

/** Enough to tell one tab from another. */
const TAB_DIGITS = 4;

/** Whom the case is about, whose it is, and what one does with a whole case. */
export function CaseHeader({ file }: { readonly file: CaseView }) {
  const { audit, caseFile, referral } = useText();
  const { when } = useTimes();
  const person = usePerson();
  const write = useWriteDown();
  const { id, team, coordinator, openedAt, closedAt } = file;
  const { name, ageYears } = file.person;
  const mayWrite = write && whyNot(person, 'write-entry', team.id) === undefined;
  return (
    <header className="referral-header">
      <div className="referral-who">
        <PageTitle id="case-name" title={caseFile.tab(id.slice(-TAB_DIGITS))}>
          <bdi>{name}</bdi>
          {ageYears !== null && <span className="referral-age">, {referral.age(ageYears)}</span>}
        </PageTitle>
      </div>
      <p className="secondary">
        {[
          caseFile.opened(when(openedAt)),
          ...(closedAt ? [caseFile.closed(when(closedAt))] : []),
          coordinator ? referral.header.coordinator(coordinator.name) : referral.header.noCoordinator,
          team.name,
        ].join(' · ')}
      </p>
      <div className="form-end">
        {mayWrite && (
          <Action tone="main" stroke="i" onPress={() => write({ about: { caseId: id, name } })}>
            {caseFile.writeDown.button}
          </Action>
        )}
        {whyNot(person, 'export-case', team.id) === undefined && (
          <>
            <a href={`/api/v1/cases/${id}/export?format=json`} download>
              {caseFile.exportLink}
            </a>
            <a href={`/api/v1/cases/${id}/export?format=fhir`} download>
              {caseFile.exportFhirLink}
            </a>
          </>
        )}
        {whyNot(person, 'see-audit', team.id) === undefined && <Link to={`/audit?case=${id}`}>{audit.link}</Link>}
      </div>
    </header>
  );
}
