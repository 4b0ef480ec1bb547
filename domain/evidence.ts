/** Words of the narrative that a statement rests on. `start` counts UTF-16 code units from its beginning. */
export interface Evidence {
  readonly quote: string;
  readonly start: number;
}
