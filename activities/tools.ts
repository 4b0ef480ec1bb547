import type { Sql } from 'postgres';
import type { Messenger } from '../adapters/messenger';
import type { Advisor } from '../advice/advisor';

/** What the deeds work with; a `main` or a test gives it. No clock: every deed is told its time. */
export interface Tools {
  readonly sql: Sql;
  readonly advisor: Advisor;
  readonly messenger: Messenger;
}
