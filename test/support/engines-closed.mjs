export { closeEngines as default } from './engines.mjs';
