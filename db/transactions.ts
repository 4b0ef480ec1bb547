import { setTimeout } from 'node:timers/promises';
import type { Sql, TransactionSql } from 'postgres';
import { isBrokenOff } from './broken-off';

type Work = (tx: TransactionSql) => unknown;
type Asked = readonly [Work] | readonly [string, Work];

/** Whether a transaction has ended, for whoever still works in it. */
interface Standing {
  isOver: boolean;
}

/** The connection of a transaction is gone, and somebody asked something in it. */
class TransactionOver extends Error {
  readonly code = 'CONNECTION_CLOSED';
  constructor() {
    super('The transaction is over: its connection was closed.');
  }
}

/**
 * Never writes on a connection that is gone. postgres.js 3.4.9 does, where somebody asks in a transaction whose
 * connection was closed, or where it rolls such a transaction back by itself: it throws outside any query, which ends
 * the process (its issue 1208). So nothing is asked there any more, and the work of such a transaction is left where it
 * stands: whoever began it has heard by then that the connection was closed, and PostgreSQL has undone it.
 */
export function livingThrough(sql: Sql): Sql {
  const begin: (options: string, work: Work) => Promise<unknown> = sql.begin.bind(sql);
  const begun = async (...asked: Asked): Promise<unknown> => {
    const [options, work] = asked.length === 1 ? ['', asked[0]] : asked;
    const standing: Standing = { isOver: false };
    try {
      return await begin(options, (tx) => settled(work, tx, standing));
    } finally {
      standing.isOver = true;
    }
  };
  return Object.assign(sql, { begin: begun });
}

/** What the work comes to; nothing for ever, where the transaction is over and its end would be written on no connection. */
async function settled(work: Work, tx: TransactionSql, standing: Standing): Promise<unknown> {
  try {
    const result = await allOf(work(guarded(tx, standing)));
    if (!standing.isOver) return result;
  } catch (failure) {
    if (!standing.isOver && (!isBrokenOff(failure) || !(await endsSoon(standing)))) throw failure;
  }
  return new Promise<never>(() => undefined);
}

/**
 * Whether it was the transaction's own connection that broke off: postgres.js tells whoever began it at once. Where it was
 * somebody else's, such as a sender's, the transaction lives and has to be rolled back.
 */
async function endsSoon(standing: Standing): Promise<boolean> {
  for (let step = 0; step < ENDING_STEPS && !standing.isOver; step += 1) await setTimeout(ENDING_STEP_MS);
  return standing.isOver;
}

const ENDING_STEP_MS = 50;
const ENDING_STEPS = 20;

/** Work may give several queries at once, as postgres.js takes it. */
const allOf = (given: unknown): unknown => (Array.isArray(given) ? Promise.all(given) : given);

function guarded(tx: TransactionSql, standing: Standing): TransactionSql {
  const refuse = (): void => {
    if (standing.isOver) throw new TransactionOver();
  };
  const savepoint = (...asked: Asked): Promise<unknown> =>
    asked.length === 1
      ? tx.savepoint((inner) => settled(asked[0], inner, standing))
      : tx.savepoint(asked[0], (inner) => settled(asked[1], inner, standing));
  return new Proxy(tx, {
    apply: (target, self, args) => {
      refuse();
      return Reflect.apply(target, self, args);
    },
    get: (target, name) => {
      refuse();
      return name === 'savepoint' ? savepoint : Reflect.get(target, name);
    },
  });
}
