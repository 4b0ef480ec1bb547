import { createHash } from 'node:crypto';
import type { Advisor } from '../advice/advisor';
import { createOfflineAdvisor } from '../advice/offline/offline-advisor';
import type { SettingsFromFiles } from '../advice/offline/offline-settings';
import { settingsFrom } from '../advice/offline/set-up';
import { SHIPPED_NEEDS } from '../advice/offline/shipped-needs';
import { createOpenAiAdvisor } from '../advice/openai/openai-advisor';
import type { NamedJson } from '../config/advice-env';
import type { modelIn } from '../config/model-env';
import type { AdvisorVersion } from '../domain/advice';
import type { AdvisorSetUp } from '../domain/advisor-set-up';
import type { Clock } from '../domain/clock';

interface Told {
  /** Of the product. */
  readonly version: string;
  readonly files: { readonly lexicon: NamedJson | undefined; readonly lessons: NamedJson | undefined };
  readonly model: ReturnType<typeof modelIn>;
  readonly clock: Clock;
}

/**
 * Who advises in this worker, and what it says of itself: both from what it was started with, so that nothing can be said
 * that is not so. A file that cannot be used is thrown as sentences.
 */
export function setUpAdvisors({ version, files, model, clock }: Told) {
  const settings = settingsFrom(files);
  const offline = createOfflineAdvisor(settings);
  const asked = model && createOpenAiAdvisor(model.settings, clock);
  const setUp: AdvisorSetUp = {
    version,
    model: model && asked ? modelSetUp(model, asked.version) : null,
    offline: offlineSetUp(settings, files, offline.version),
  };
  return { setUp, advisors: advisorsOf({ offline, asked, limits: model?.limits, clock }) };
}

interface Advisors extends Pick<Told, 'clock'> {
  readonly offline: Advisor;
  readonly asked: Advisor | undefined;
  readonly limits: NonNullable<Told['model']>['limits'] | undefined;
}

/** A model is asked with care, and the offline advisor stands in for it; without a model it is the only one. */
const advisorsOf = ({ offline, asked, limits, clock }: Advisors) =>
  asked && limits ? { advisor: asked, care: { standIn: offline, limits, clock } } : { advisor: offline };

const MS_PER_SECOND = 1_000;

const modelSetUp = (
  { settings, limits }: NonNullable<Told['model']>,
  version: AdvisorVersion,
): NonNullable<AdvisorSetUp['model']> => ({
  ...{ version, style: settings.style, host: new URL(settings.baseUrl).host },
  ...{ timeoutSeconds: settings.timeoutMs / MS_PER_SECOND, ...limits },
});

const SHIPPED_VERSION_CHARACTERS = 12;
const shippedVersion = (): string =>
  createHash('sha256').update(JSON.stringify(SHIPPED_NEEDS)).digest('hex').slice(0, SHIPPED_VERSION_CHARACTERS);

const offlineSetUp = (
  settings: SettingsFromFiles,
  { lexicon, lessons }: Told['files'],
  version: AdvisorVersion,
): AdvisorSetUp['offline'] => ({
  version,
  needs: (settings.own?.needs ?? SHIPPED_NEEDS).length,
  shippedLexicon: { version: shippedVersion(), needs: SHIPPED_NEEDS.length },
  ownLexicon: lexicon && settings.own ? ownLexiconSetUp(lexicon, settings.own) : null,
  lessons: lessons && settings.lessons ? lessonsSetUp(lessons, settings.lessons) : null,
});

const fileOf = ({ name, sha256 }: NamedJson) => ({ name, sha256 });

const ownLexiconSetUp = (
  file: NamedJson,
  { version, added, changed, off }: NonNullable<SettingsFromFiles['own']>,
): AdvisorSetUp['offline']['ownLexicon'] => ({
  ...{ file: fileOf(file), version },
  ...{ added: added.length, changed: changed.length, off: off.length },
});

function lessonsSetUp(
  file: NamedJson,
  { version, file: lessons }: NonNullable<SettingsFromFiles['lessons']>,
): AdvisorSetUp['offline']['lessons'] {
  const { learnedAt, decidedFrom, decidedBefore, decisions, needs, probe } = lessons;
  return {
    ...{ file: fileOf(file), version, learnedAt, decidedFrom, decidedBefore },
    ...{ decisions: decisions.learntFrom, needs: needs.length, probedAt: probe?.probedAt ?? null },
  };
}
