import {
  SELF_REFERRAL_EXAMPLE,
  SelfReferralForm,
  SelfReferralReceipt,
  SelfReferralRequest,
} from '../../contracts/self-referral';
import { bodyInput, noInput } from '../input';
import { openRoute, type Route, told } from '../route';
import { SelfReferralHeaders, showSelfReferralForm, submitSelfReferral } from './self-referral';

/** Two pages of text and a few lines: whatever is larger was not typed into the form. */
const FORM_MAX_BYTES = 65_536;

/** The lines of the table that anybody may use to ask for help. */
export const SELF_REFERRAL_ROUTES: readonly Route[] = [
  openRoute(
    {
      method: 'get',
      path: '/self-referral',
      action: 'open',
      summary: 'What the form on which people ask for help themselves says before it is filled in',
      input: noInput,
      answers: told(200, 'Who reads what is sent, and when the form was opened.', 'SelfReferralForm', SelfReferralForm),
      problems: ['form-not-open'],
    },
    showSelfReferralForm,
  ),
  openRoute(
    {
      method: 'post',
      path: '/self-referral',
      action: 'open',
      summary: 'Ask for help, for oneself or for somebody else. The answer is the same for everybody.',
      input: bodyInput(
        { name: 'SelfReferralRequest', schema: SelfReferralRequest, example: SELF_REFERRAL_EXAMPLE },
        SelfReferralHeaders,
        FORM_MAX_BYTES,
      ),
      answers: told(202, 'It is kept, and a coordinator reads it.', 'SelfReferralReceipt', SelfReferralReceipt),
      problems: [
        'form-not-open',
        'maybe-a-program',
        'too-many-forms',
        'idempotency-key-reused',
        'other-origin',
        'records-away',
      ],
    },
    submitSelfReferral,
  ),
];
