import type { Client } from '@temporalio/client';
import type { Sql } from 'postgres';
import type { Clock } from '../domain/clock';
import type { Patience } from './limit';
import type { Log } from './log';
import type { ApiMetrics } from './metrics';
import type { PublicForm } from './self-referral/public-form';

/** All that the api needs of the world; a `main` or a test gives it. */
export interface Deps {
  readonly sql: Sql;
  readonly temporal: Client;
  readonly clock: Clock;
  /** Sessions, the sign-in that opens them, and Temporal's own pages are there in development only. */
  readonly mode: 'development' | 'production';
  /** Where people and systems reach the house; a development house needs no name. */
  readonly publicUrl?: string | undefined;
  /** Aborted once this api was asked to stop: it still answers, and whoever chooses among apis should choose another. */
  readonly leaving?: AbortSignal | undefined;
  /** Where the built desk lies. */
  readonly deskFolder: string;
  /** Where Temporal's own pages are served, or undefined to offer none. */
  readonly temporalUiUrl?: string | undefined;
  /** Where reports of evaluations are kept, or undefined where this house keeps none. */
  readonly evaluationsFolder?: string | undefined;
  /** The form on which people ask for help themselves, or undefined where the organization opened none. */
  readonly publicForm?: PublicForm | undefined;
  /** How many proxies of our own stand before the api: so far back their word is taken for where a request comes from. */
  readonly proxyHops?: number | undefined;
  readonly log: Log;
  readonly metrics: ApiMetrics;
  /** Whether the figures are open to whoever brings this header. */
  readonly mayReadFigures: (authorization: string | undefined) => boolean;
}

/** What a handler works with: the world, and the patience of whoever asks. */
export interface Serving extends Deps {
  readonly patience: Patience;
}
