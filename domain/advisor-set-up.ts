import type { AdvisorVersion } from './advice';
import type { Instant } from './clock';

/** The two interfaces that endpoints of models speak. OpenAI speaks both; many others only `chat`. */
export const API_STYLES = ['responses', 'chat'] as const;
export type ApiStyle = (typeof API_STYLES)[number];

/** A file of the organization's, by its name without folders and the hash of its bytes, as `sha256sum` says it. */
interface NamedFile {
  readonly name: string;
  readonly sha256: string;
}

/** A model that is asked first. Of its address the host alone: what stands beside it may be a password. */
interface ModelSetUp {
  readonly version: AdvisorVersion;
  readonly style: ApiStyle;
  readonly host: string;
  readonly timeoutSeconds: number;
  readonly requestsPerMinute: number;
  readonly tokensPerDay: number;
}

interface OwnLexiconSetUp {
  readonly file: NamedFile;
  /** As advice names it. */
  readonly version: string;
  /** How many needs the file adds, changes, and switches off. */
  readonly added: number;
  readonly changed: number;
  readonly off: number;
}

interface LessonsSetUp {
  readonly file: NamedFile;
  /** As advice names it. */
  readonly version: string;
  readonly learnedAt: Instant;
  readonly decidedFrom: Instant | null;
  readonly decidedBefore: Instant;
  /** How many decisions they were learnt from, and about how many needs they say something. */
  readonly decisions: number;
  readonly needs: number;
  /** When they were probed: lessons that never were, or whose probe speaks against them, start no worker. */
  readonly probedAt: Instant | null;
}

/** By what a worker advises: what it was started with. It holds no key, no path, and no word of a file. */
export interface AdvisorSetUp {
  /** Of the product. */
  readonly version: string;
  /** Null where the offline advisor is the only one. */
  readonly model: ModelSetUp | null;
  /** The offline advisor, which advises where no model is, and stands in where one gives no advice. */
  readonly offline: {
    readonly version: AdvisorVersion;
    /** Of the needs that it knows in all, with an organization's own. */
    readonly needs: number;
    readonly shippedLexicon: { readonly version: string; readonly needs: number };
    readonly ownLexicon: OwnLexiconSetUp | null;
    readonly lessons: LessonsSetUp | null;
  };
}
