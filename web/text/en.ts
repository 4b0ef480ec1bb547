import { happeningsInEnglish } from '../../contracts/in-english/happenings';
import { reasonsInEnglish } from '../../domain/reasons-in-english';
import { administration } from './en/administration';
import { advisorSetUp } from './en/advisor-set-up';
import { alerts } from './en/alerts';
import { asking } from './en/asking';
import { audit } from './en/audit';
import { caseFile } from './en/case-file';
import { clock } from './en/clock';
import { contact } from './en/contact';
import { decide } from './en/decide';
import { directory } from './en/directory';
import { duplicates } from './en/duplicates';
import { evaluations } from './en/evaluations';
import { frame } from './en/frame';
import { imports } from './en/imports';
import { intake } from './en/intake';
import { lists } from './en/lists';
import { and, or } from './en/numbers';
import { operations } from './en/operations';
import { part2 } from './en/part-2';
import { problems, questions } from './en/problems';
import { referral } from './en/referral';
import { rules } from './en/rules';
import { savedViews } from './en/saved-views';
import { search } from './en/search';
import { signIn } from './en/sign-in';
import { actions, noticePurposes, noticeWays, recipients } from './en/story';
import { today } from './en/today';
import { words } from './en/words';

/** Every sentence that the desk says, in English. */
export const en = {
  ...words,
  frame,
  happened: happeningsInEnglish,
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
  reasons: reasonsInEnglish,
  rules,
  listed: { and, or },
};

/** What a catalogue in another language has to say; a missing sentence does not compile. */
export type Text = typeof en;
