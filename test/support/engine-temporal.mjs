export { openTemporal as default } from './engines.mjs';
