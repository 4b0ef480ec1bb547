import { Link } from 'react-router';
import { useText } from '../../text/text';

/** My list or the team's; the address keeps it. */
export function ScopeSwitch({ scope }: { readonly scope: 'mine' | 'team' }) {
  const { lists } = useText();
  return (
    <nav className="tabs" aria-label={lists.tasks.scope}>
      <Link to="/tasks" className="tab" aria-current={scope === 'mine' ? 'true' : undefined}>
        {lists.tasks.mine}
      </Link>
      <Link to="/tasks?scope=team" className="tab" aria-current={scope === 'team' ? 'true' : undefined}>
        {lists.tasks.teams}
      </Link>
    </nav>
  );
}
