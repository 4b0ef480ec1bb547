import { SearchView } from '../contracts/search-views';
import { queryInput } from './input';
import { type Route, route, told } from './route';
import { SearchQuery, showSearch } from './search';

/** The lines of the table by which a person finds what to do and whom it is about. */
export const FINDING_ROUTES: readonly Route[] = [
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
];
