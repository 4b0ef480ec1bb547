import type { HelpText } from '../text/en/help';
import type { Fault, Fields } from './fields';

/** What each part of the form works with. */
export interface PartProps {
  readonly text: HelpText;
  readonly fields: Fields;
  readonly type: (typed: Partial<Fields>) => void;
  /** The sentence beside a field, where it has to be looked at. */
  readonly faultAt: (fault: Fault) => string | undefined;
}

/** The questions as they are put to the person, or about them. */
export const asksOf = ({ text, fields }: Pick<PartProps, 'text' | 'fields'>) =>
  fields.who === 'me' ? text.you : text.them;
