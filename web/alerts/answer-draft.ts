import type { DangerDone } from '../../domain/alert';
import { openDrafts } from '../drafts/drafts';

/** What somebody is about to say to an alert: what was done, or in which other way it is no danger. */
interface AnswerDraft {
  readonly done: DangerDone | null;
  readonly note: string;
  readonly noDanger: string;
}

/** By alert; kept until an answer of theirs is taken, whoever answers meanwhile. */
export const answerDrafts = openDrafts<AnswerDraft>({ done: null, note: '', noDanger: '' });
