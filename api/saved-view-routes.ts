import { SAVED_VIEW_EXAMPLE, SavedView, SavedViewRequest } from '../contracts/saved-views';
import { pageOf } from '../contracts/views/page-of';
import { bodyInput, noInput } from './input';
import { type Route, route, told } from './route';
import { forgetView, keepView, showViews } from './saved-views';

/** The lines of the table that are about lists as people narrowed them. */
export const SAVED_VIEW_ROUTES: readonly Route[] = [
  route(
    {
      method: 'get',
      path: '/saved-views',
      action: 'list-referrals',
      summary: 'Your own saved views of the list of referrals, by name',
      input: noInput,
      answers: told(200, 'The views; at most 30.', 'SavedViewPage', pageOf(SavedView)),
      problems: [],
    },
    showViews,
  ),
  route(
    {
      method: 'post',
      path: '/saved-views',
      action: 'list-referrals',
      summary: 'Save a view of the list of referrals, or change one of yours',
      input: bodyInput({ name: 'SavedViewRequest', schema: SavedViewRequest, example: SAVED_VIEW_EXAMPLE }),
      answers: told(200, 'The view as it is now.', 'SavedView', SavedView),
      problems: ['saved-views-limit', 'saved-view-named', 'saved-view-unknown'],
    },
    keepView,
  ),
  route(
    {
      method: 'delete',
      path: '/saved-views/{viewId}',
      action: 'list-referrals',
      summary: 'Remove a saved view of yours; harmless to repeat',
      input: noInput,
      answers: told(204, 'It is not there any more.'),
      problems: [],
    },
    forgetView,
  ),
];
