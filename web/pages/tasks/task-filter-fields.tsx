import { Link } from 'react-router';
import { TASK_KINDS } from '../../../domain/deeds';
import { DUE_FILTERS } from '../../../domain/referral-filters';
import { AnyChoice } from '../../lists/any-choice';
import { useText } from '../../text/text';
import type { TaskFilters } from './use-task-filters';

/** What the list of tasks is narrowed to; out of the way until somebody wants it. */
export function TaskFilterFields({ filters }: { readonly filters: TaskFilters }) {
  const { lists, tasks } = useText();
  const { labels, filters: summary } = lists.tasks;
  const { of, change, narrowing, whole } = filters;
  return (
    <div className="more-filters">
      <details>
        <summary>{summary(narrowing)}</summary>
        <div className="filter-fields">
          <AnyChoice
            label={labels.kind}
            choices={TASK_KINDS.map((code) => ({ code, words: tasks[code] }))}
            value={of('kind')}
            change={(value) => change('kind', value)}
          />
          <AnyChoice
            label={labels.due}
            choices={DUE_FILTERS.map((code) => ({ code, words: lists.dues[code] }))}
            value={of('due')}
            change={(value) => change('due', value)}
          />
        </div>
      </details>
      {narrowing > 0 && <Link to={whole}>{lists.clearAll}</Link>}
    </div>
  );
}
