import { useQuery } from '@tanstack/react-query';
import { Input, Label, TextField } from 'react-aria-components';
import { Link } from 'react-router';
import { AUDIT_KINDS } from '../../../domain/audit';
import { queries } from '../../api/queries';
import { ChoiceField } from '../../forms/choice-field';
import { Note } from '../../pieces/note';
import { useText } from '../../text/text';
import type { AuditFilters as Filters } from './use-audit-filters';

const EVERYBODY = 'everybody';

/** What the audit is narrowed to: kind, who, when, and one matter. */
export function AuditFilters({ filters }: { readonly filters: Filters }) {
  const { audit } = useText();
  const { data: actors } = useQuery(queries.auditActors());
  const people = (actors ?? []).map(({ id, name }) => ({ code: id, words: name }));
  return (
    <div className="audit-filters">
      <Kinds filters={filters} />
      <ChoiceField
        label={audit.who}
        placeholder={audit.everybody}
        choices={[{ code: EVERYBODY, words: audit.everybody }, ...people]}
        chosen={filters.by || EVERYBODY}
        choose={(id) => filters.change('by', id === EVERYBODY ? '' : id)}
        isDisabled={actors === undefined}
        fault={undefined}
      />
      <Day label={audit.from} day={filters.from} change={(day) => filters.change('from', day)} />
      <Day label={audit.until} day={filters.until} change={(day) => filters.change('until', day)} />
      {filters.isSet && (
        <Link className="audit-clear" to="/audit">
          {audit.clear}
        </Link>
      )}
      {(filters.referral || filters.case || filters.person) && (
        <Note tone="plain">
          <p>{filters.referral ? audit.ofReferral : filters.case ? audit.ofCase : audit.ofPerson}</p>
        </Note>
      )}
    </div>
  );
}

function Kinds({ filters }: { readonly filters: Filters }) {
  const { audit } = useText();
  const all = { code: '', words: audit.everyKind } as const;
  return (
    <nav className="chips audit-kinds" aria-label={audit.kind}>
      {[all, ...AUDIT_KINDS.map((code) => ({ code, words: audit.kinds[code] }))].map(({ code, words }) => (
        <Link
          key={code}
          to={filters.to('kind', code)}
          className="chip-link"
          aria-current={(filters.kind ?? '') === code ? 'true' : undefined}
        >
          {words}
        </Link>
      ))}
    </nav>
  );
}

interface DayProps {
  readonly label: string;
  readonly day: string;
  readonly change: (day: string) => void;
}

const Day = ({ label, day, change }: DayProps) => (
  <TextField className="field" value={day} onChange={change}>
    <Label>{label}</Label>
    <Input type="date" />
  </TextField>
);
