/**
 * Every sentence that the desk says, in Spanish. **Drafted by us, not yet reviewed.** Before anybody from the public is
 * served with it, a qualified human translator has to review it (45 CFR 92.201(c)(3)); docs/languages.md says how.
 */
import type { Text } from './en';
import { administration } from './es/administration';
import { advisorSetUp } from './es/advisor-set-up';
import { alerts } from './es/alerts';
import { asking } from './es/asking';
import { audit } from './es/audit';
import { caseFile } from './es/case-file';
import { clock } from './es/clock';
import { contact } from './es/contact';
import { decide } from './es/decide';
import { directory } from './es/directory';
import { duplicates } from './es/duplicates';
import { evaluations } from './es/evaluations';
import { frame } from './es/frame';
import { happened } from './es/happenings';
import { imports } from './es/imports';
import { intake } from './es/intake';
import { lists } from './es/lists';
import { and, or } from './es/numbers';
import { operations } from './es/operations';
import { part2 } from './es/part-2';
import { problems, questions } from './es/problems';
import { reasons } from './es/reasons';
import { referral } from './es/referral';
import { rules } from './es/rules';
import { savedViews } from './es/saved-views';
import { search } from './es/search';
import { signIn } from './es/sign-in';
import { actions, noticePurposes, noticeWays, recipients } from './es/story';
import { today } from './es/today';
import { words } from './es/words';

export const es = {
  ...words,
  frame,
  happened,
  signIn,
  alerts,
  audit,
  administration,
  advisorSetUp,
  caseFile,
  clock,
  duplicates,
  directory,
  intake,
  imports,
  lists,
  operations,
  part2,
  savedViews,
  search,
  today,
  referral,
  decide,
  asking,
  contact,
  evaluations,
  noticePurposes,
  noticeWays,
  recipients,
  actions,
  problems,
  questions,
  reasons,
  rules,
  listed: { and, or },
} satisfies Text;
