import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Directory } from '../advice/pose-question';
import type { EvaluationReport } from '../contracts/evaluation-report';
import type { AdvisorVersion } from '../domain/advice';
import type { Instant } from '../domain/clock';
import type { EvaluateArguments } from './arguments';
import type { PairsRun, ReferralsRun } from './evaluate-routing';
import { SAID_ONE_BY_ONE_MAX } from './limits';

/** A file of the run: as it was named, and what was in it. */
export interface ReadFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface Run {
  readonly asked: EvaluateArguments;
  readonly version: AdvisorVersion;
  readonly directory: Directory;
  readonly files: {
    readonly directory: ReadFile;
    readonly referrals: ReadFile | null;
    readonly pairs: ReadFile | null;
  };
  readonly referrals: ReferralsRun | null;
  readonly pairs: PairsRun | null;
  readonly at: Instant;
  readonly tookMs: number;
}

/** What is kept of a run: who was asked, on what, and what came of it. No words of a narrative, and no reasons, which quote them. */
export function reportOf({ version, directory, files, referrals, pairs, at, tookMs }: Run): EvaluationReport {
  const confusions = referrals?.confusions ?? [];
  const content = {
    ...{ at, tookMs, of: 'routing' as const, ...version },
    directory: { ...named(files.directory), programs: directory.programs.length },
    referrals: referrals && files.referrals && { ...named(files.referrals), ...counted(referrals) },
    pairs: pairs && files.pairs && { ...named(files.pairs), ...counted(pairs) },
    figures: referrals?.figures ?? null,
    pairsUnmoved: pairs?.figures.unmoved ?? null,
    confusions: confusions.slice(0, SAID_ONE_BY_ONE_MAX),
    confusionsInAll: confusions.length,
    pairFigures: pairs?.figures ?? null,
  };
  return { evaluationId: idOf(at, JSON.stringify(content)), ...content };
}

/** The name without its folders, which may name people. */
const named = ({ path, bytes }: ReadFile) => ({ name: basename(path), sha256: sha256(bytes) });

const counted = ({ rows, answered }: ReferralsRun | PairsRun) => ({ rows, answered });

const sha256 = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex');

/** Sorted as text, reports are sorted by time. */
const idOf = (at: Instant, content: string): string =>
  `${at.replace(/\.\d+/, '').replaceAll(/[-:]/g, '')}-${sha256(content).slice(0, 8)}`;
