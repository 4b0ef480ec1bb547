import type { RouteQuestion } from '../../domain/advice';

/** A program of the question, with its verdicts. */
export type Offer = RouteQuestion['programs'][number];
