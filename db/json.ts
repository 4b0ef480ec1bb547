import type { ISql, JSONValue, Parameter } from 'postgres';

/** A plain value for a jsonb column. The driver's own type knows no readonly arrays, so the cast stands here, once. */
export const asJson = (sql: ISql, value: unknown): Parameter => sql.json(value as JSONValue);
