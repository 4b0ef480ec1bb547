import type { Sql } from 'postgres';
import type { Messenger } from '../adapters/messenger';
import type { Advisor } from '../advice/advisor';
import type { Care } from './ask-a-model';

/** What the deeds work with; a `main` or a test gives it. No clock but that of the
 * endpoints: every deed is told its time. */
export interface Tools {
  readonly sql: Sql;
  readonly advisor: Advisor;
  readonly messenger: Messenger;
  /** How an advisor that takes its time is asked. */
  readonly care?: Care | undefined;
}
