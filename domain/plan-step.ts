export const PLAN_STEPS = ['attempts', 'days', 'times', 'channels', 'outside-office-hours'] as const;

/** One thing that the contact plan asks for, and how much of it was done. */
export interface PlanStep {
  readonly what: (typeof PLAN_STEPS)[number];
  readonly made: number;
  readonly asked: number;
}
