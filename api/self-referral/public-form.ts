import { createPace, type Pace } from './pace';

/** What an organization said about the form on which people ask for help themselves. */
interface Said {
  /** Who is said to have sent what came by the form, and who is said to read it. */
  readonly organization: string;
  /** How else to ask for help, in the organization's own words. */
  readonly otherWay: { readonly en: string | null; readonly es: string | null };
}

/** The form on which people ask for help themselves, and how many come by it. */
export interface PublicForm extends Said {
  readonly pace: Pace;
}

export const openPublicForm = (said: Said): PublicForm => ({ ...said, pace: createPace() });
