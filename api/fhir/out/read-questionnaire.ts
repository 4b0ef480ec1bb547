import type { Request } from 'express';
import { referralOfInquiry } from '../../../db/inquiry-store';
import { isPart2 } from '../../../db/part-2-store';
import { readDirectory } from '../../../db/program-store';
import type { Actor } from '../../../domain/staff';
import type { Answer } from '../../answer';
import { askedOfSender } from '../../asked-of-sender';
import type { Deps } from '../../deps';
import { baseOf, questionnaireAt } from '../base';
import { labelledBy } from '../resources/protected';
import { questionnaireOf } from '../resources/questionnaire';
import { mayRead, noteRead, resourceAnswer, resourceUnknown } from './reading';

interface Reading {
  readonly actor: Actor;
  readonly request: Request;
}

/** What is asked, for the sender where the words may be told it, and for staff who see the referral. */
export async function readQuestionnaire(id: string, { actor, request }: Reading, deps: Deps): Promise<Answer> {
  const { sql } = deps;
  const referralId = await referralOfInquiry(sql, id);
  if (!referralId || !(await mayRead(referralId, actor, 'see-request', deps))) throw resourceUnknown();
  const { questions, notTold } = await askedOfSender(sql, referralId);
  if (actor.kind === 'system' && notTold) throw resourceUnknown();
  await noteRead(deps, actor, { kind: 'saw-referral', referralId });
  const { terms } = await readDirectory(sql);
  const asked = questions.filter(({ inquiryId }) => inquiryId === id);
  const askedAt = asked[0]?.askedAt ?? deps.clock.now().toISOString();
  const url = questionnaireAt(baseOf(request, deps), id);
  const form = questionnaireOf({ url, inquiryId: id, askedAt, questions: asked }, terms);
  return resourceAnswer(labelledBy(await isPart2(sql, referralId), form));
}
