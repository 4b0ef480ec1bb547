import { Link } from 'react-router';
import { useText } from '../../text/text';
import type { TaskFilters } from './use-task-filters';

/** My list or the team's; the address keeps it, and what the list is narrowed to stays. */
export function ScopeSwitch({ filters: { scope, to } }: { readonly filters: TaskFilters }) {
  const { lists } = useText();
  return (
    <nav className="tabs" aria-label={lists.tasks.scope}>
      <Link to={to('scope', '')} className="tab" aria-current={scope === 'mine' ? 'true' : undefined}>
        {lists.tasks.mine}
      </Link>
      <Link to={to('scope', 'team')} className="tab" aria-current={scope === 'team' ? 'true' : undefined}>
        {lists.tasks.teams}
      </Link>
    </nav>
  );
}
