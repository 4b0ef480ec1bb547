/** The two interfaces that endpoints speak. OpenAI speaks both; many others only `chat`. */
export const API_STYLES = ['responses', 'chat'] as const;
export type ApiStyle = (typeof API_STYLES)[number];

/** Which model is asked, where, and for how long at most. */
export interface OpenAiSettings {
  readonly apiKey: string;
  readonly baseUrl: string;
  readonly model: string;
  readonly style: ApiStyle;
  /** For the whole answer, to its last byte. */
  readonly timeoutMs: number;
}
