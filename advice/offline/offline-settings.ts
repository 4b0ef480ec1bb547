import { type OwnNeeds, readOwnLexicon } from './own-lexicon';
import { SHIPPED_NEEDS } from './shipped-needs';

/** What an organization gives its offline advisor; without it, that goes by what comes with the product. */
export interface OfflineSettings {
  readonly own?: Pick<OwnNeeds, 'needs' | 'version'> | undefined;
}

/** The organization's files, as JSON. */
interface AdviceFiles {
  readonly lexicon?: { readonly json: unknown } | undefined;
}

/** Reads an organization's files. One that cannot be used is thrown as sentences, and nobody is advised by half of it. */
export const offlineSettingsOf = ({ lexicon }: AdviceFiles): OfflineSettings => ({
  own: lexicon && readOwnLexicon(lexicon.json, SHIPPED_NEEDS),
});
