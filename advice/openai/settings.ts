import type { ApiStyle } from '../../domain/advisor-set-up';

/** Which model is asked, where, and for how long at most. */
export interface OpenAiSettings {
  readonly apiKey: string;
  readonly baseUrl: string;
  readonly model: string;
  readonly style: ApiStyle;
  /** For the whole answer, to its last byte. */
  readonly timeoutMs: number;
}
