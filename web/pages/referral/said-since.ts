import type { FullView } from '../../../contracts/views/referral';

type Told = Pick<FullView, 'status' | 'advice' | 'inquiries' | 'sentAgain'>;

/** Whether the sender or an answer said more since the advice was asked for, while it is still to be decided on. */
export function isMoreSaidSince({ status, advice, inquiries, sentAgain }: Told): boolean {
  if (advice === null || (status !== 'awaiting-decision' && status !== 'awaiting-information')) return false;
  const answered = inquiries.flatMap(({ questions }) => questions.flatMap(({ answer }) => answer ?? []));
  const told = answered.filter(({ result }) => result === 'answered').map(({ at }) => at);
  return [...told, ...sentAgain.map(({ receivedAt }) => receivedAt)].some((at) => at > advice.at);
}
