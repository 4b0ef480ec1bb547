import { askForAdvice } from '../advice/advise';
import type { Advisor } from '../advice/advisor';
import { type Directory, poseQuestion, type ReferralToAdvise } from '../advice/pose-question';
import { quoteFromOriginal } from '../advice/redaction';
import type { OfferedProgram, RouteAdvice } from '../domain/advice';

/** An advice as a coordinator would see it, and the programs as the rules judged them. */
export interface Answer {
  readonly advice: RouteAdvice;
  readonly programs: readonly OfferedProgram[];
}

/** Asks exactly as the workflow asks: the same question, the same guards, the same words given back. */
export async function answer(advisor: Advisor, directory: Directory, referral: ReferralToAdvise): Promise<Answer> {
  const question = poseQuestion(referral, directory);
  const { advice } = await askForAdvice(advisor, question);
  return { advice: quoteFromOriginal(referral.narrative, advice), programs: question.programs };
}
