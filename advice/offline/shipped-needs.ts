import { readNeedEntries } from './need-entries';
import needEntries from './needs.json';

/** The needs that come with the product; an organization may change them by a file of its own. */
export const SHIPPED_NEEDS = readNeedEntries(needEntries);
