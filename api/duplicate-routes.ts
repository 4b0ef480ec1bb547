import { DUPLICATE_ANSWER_EXAMPLE, DuplicateAnswerRequest } from '../contracts/duplicate-answers';
import { KeptReceipt } from '../contracts/record-changes';
import { ComparisonView, DuplicateView } from '../contracts/views/duplicates';
import { pageOf } from '../contracts/views/page-of';
import { showComparison } from './comparison';
import { answerDuplicate } from './duplicate-answers';
import { DuplicatesQuery, showDuplicates } from './duplicates';
import { bodyInput, noInput, queryInput } from './input';
import { duplicateRoute, type Route, route, told } from './route';

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
  duplicateRoute(
    {
      method: 'get',
      path: '/possible-duplicates/{duplicateId}',
      action: 'compare-persons',
      summary: 'Two persons who may be one, side by side: their facts, the score with its parts, their cases',
      input: noInput,
      answers: told(200, 'The comparison.', 'ComparisonView', ComparisonView),
      problems: ['duplicate-unknown'],
    },
    showComparison,
  ),
  duplicateRoute(
    {
      method: 'post',
      path: '/possible-duplicates/{duplicateId}/answers',
      action: 'answer-duplicate',
      summary:
        'Say that the two are not one, which is remembered until a fact of theirs changes, or join them; and take either back',
      input: bodyInput({
        name: 'DuplicateAnswerRequest',
        schema: DuplicateAnswerRequest,
        example: DUPLICATE_ANSWER_EXAMPLE,
      }),
      answers: told(
        202,
        'It is kept, also while Temporal is away, and is written down in a moment. Ask at `links.status`.',
        'KeptReceipt',
        KeptReceipt,
      ),
      problems: ['duplicate-unknown', 'operation-id-reused', 'stale-duplicate', 'join-in-the-way'],
    },
    answerDuplicate,
  ),
];
