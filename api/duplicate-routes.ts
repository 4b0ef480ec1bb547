import { DuplicateView } from '../contracts/duplicate-views';
import { pageOf } from '../contracts/views';
import { DuplicatesQuery, showDuplicates } from './duplicates';
import { queryInput } from './input';
import { type Route, route, told } from './route';

/** The lines of the table that are about persons who may be one. */
export const DUPLICATE_ROUTES: readonly Route[] = [
  route(
    {
      method: 'get',
      path: '/possible-duplicates',
      action: 'see-duplicates',
      summary: 'Persons of your teams who may be one, with what speaks for it and against it; the likeliest first',
      input: queryInput(DuplicatesQuery),
      answers: told(200, 'A page of pairs.', 'DuplicatePage', pageOf(DuplicateView)),
      problems: [],
    },
    showDuplicates,
  ),
];
