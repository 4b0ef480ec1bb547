export { openPostgres as default } from './engines.mjs';
