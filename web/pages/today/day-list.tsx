import { Link } from 'react-router';
import type { TodayList, TodayView } from '../../../contracts/views/today';
import { useText } from '../../text/text';
import { DayRow } from './day-row';

interface DayListProps {
  readonly list: TodayList;
  readonly day: TodayView;
}

/** What one coordinator has before them, by why it is there. */
export function DayList({ list: { coordinator, sections }, day }: DayListProps) {
  const { today } = useText();
  const Title = day.scope === 'team' ? 'h3' : 'h2';
  return (
    <section className="today-list">
      {day.scope === 'team' && <h2>{coordinator?.name ?? today.nobody}</h2>}
      {sections
        .filter(({ items }) => items.length > 0)
        .map(({ section, items, total }) => (
          <section key={section} className="today-section" data-section={section}>
            <Title className="today-title">
              {section === 'due-today' && day.at !== day.readAt ? today.dueThatDay : today.sections[section]}
              <span className="count" title={today.counted(total)}>
                {today.count(total)}
              </span>
            </Title>
            <ul className="rows">
              {items.map((item) => (
                <li key={item.kind === 'task' ? item.taskId : item.entryId}>
                  <DayRow item={item} day={day} />
                </li>
              ))}
            </ul>
            {total > items.length && (
              <p className="today-more">
                <Link to={day.scope === 'team' ? '/tasks?scope=team' : '/tasks'}>
                  {today.more(total - items.length)}
                </Link>
              </p>
            )}
          </section>
        ))}
    </section>
  );
}
