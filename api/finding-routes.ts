import { Named } from '../contracts/views/named';
import { pageOf } from '../contracts/views/page-of';
import { SearchView } from '../contracts/views/search';
import { TodayView } from '../contracts/views/today';
import { noInput, queryInput } from './input';
import { showCoordinators } from './lists';
import { type Route, route, told } from './route';
import { SearchQuery, showSearch } from './search';
import { showToday, TodayQuery } from './today';

/** The lines of the table by which a person finds what to do and whom it is about. */
export const FINDING_ROUTES: readonly Route[] = [
  route(
    {
      method: 'get',
      path: '/today',
      action: 'see-today',
      summary: 'What there is to do on a day, and why: late, due, promised, not reached',
      input: queryInput(TodayQuery),
      answers: told(200, 'The lists of the day, all read as of one moment.', 'Today', TodayView),
      problems: [],
    },
    showToday,
  ),
  route(
    {
      method: 'get',
      path: '/search',
      action: 'search',
      summary: 'Find a person or a referral of your teams by what you know of them',
      input: queryInput(SearchQuery),
      answers: told(200, 'What fits everything that was typed, the best first.', 'Search', SearchView),
      problems: [],
    },
    showSearch,
  ),
  route(
    {
      method: 'get',
      path: '/coordinators',
      action: 'list-referrals',
      summary: 'The coordinators of your teams, whose lists you may look at',
      input: noInput,
      answers: told(200, 'The coordinators, by name.', 'CoordinatorPage', pageOf(Named)),
      problems: [],
    },
    showCoordinators,
  ),
];
