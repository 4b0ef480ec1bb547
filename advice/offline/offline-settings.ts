import type { Lessons } from '../learning/read-lessons';
import { type OwnNeeds, readOwnLexicon } from './own-lexicon';
import { SHIPPED_NEEDS } from './shipped-needs';

/** What an organization gives its offline advisor; without it, that goes by what comes with the product. */
export interface OfflineSettings {
  readonly own?: Pick<OwnNeeds, 'needs' | 'version'> | undefined;
  readonly lessons?: Pick<Lessons, 'version' | 'file'> | undefined;
}

/** The same, with all that is known of the organization's own lexicon. */
export interface SettingsFromFiles extends OfflineSettings {
  readonly own?: OwnNeeds | undefined;
}

interface Json {
  readonly json: unknown;
}

/** Reads an organization's own lexicon. One that cannot be used is thrown as sentences, and nobody is advised by half of it. */
export const offlineSettingsOf = ({ lexicon }: { readonly lexicon?: Json | undefined }): SettingsFromFiles => ({
  own: lexicon && readOwnLexicon(lexicon.json, SHIPPED_NEEDS),
});
