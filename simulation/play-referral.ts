import { createHash } from 'node:crypto';
import { Receipt } from '../contracts/commands';
import { IntakeReceipt } from '../contracts/intake';
import type { Instant } from '../domain/clock';
import type { Caller } from './caller';
import { decisionOn } from './decide';
import type { InventedReferral } from './invent-referral';
import { type Page, Seen, triesIn } from './page';
import { type Random, randomFor } from './random';
import type { Story } from './stories';
import { nextTryOf, tryOf } from './try-to-reach';
import notes from './words/notes.json';

/** The people and systems of a house who play, each through the public API. */
export interface Players {
  readonly hospital: Caller;
  /** Reads everything of every sample team. */
  readonly supervisor: Caller;
  /** The coordinator of that id, or the supervisor where there is none. */
  readonly coordinator: (id: string | undefined) => Caller;
}

export interface Played {
  readonly referral: InventedReferral;
  readonly story: Story;
  /** What all chance and every operation's id of this referral is made of. */
  readonly key: readonly [seed: string, number: number];
  readonly at: Instant;
}

/** A story on its way: who plays it, and what chance and ids come from. */
export interface Scene {
  readonly played: Played;
  readonly players: Players;
  readonly path: string;
  /** Chance of its own for each step: a story that was broken off goes on as it would have gone. */
  readonly chanceOf: (step: string) => Random;
}

/**
 * Plays one referral as far as its story goes. Everything has its id from the seed, and what stands already is not done
 * again: played twice on one day, it changes nothing.
 */
export async function playReferral(played: Played, players: Players): Promise<void> {
  const { id } = await players.hospital.post('/referrals', played.referral, IntakeReceipt);
  if (played.story.kind === 'waits') return;
  const scene = {
    played,
    players,
    path: `/referrals/${id}`,
    chanceOf: (step: string) => randomFor(...played.key, step),
  };
  const advised = await look(scene, ({ status }) => status !== 'received');
  if (advised.status === 'awaiting-decision') await answerAdvice(scene, advised);
  const decided = await look(
    scene,
    ({ status, waitingFor }) => status !== 'awaiting-decision' && isSettled(status, waitingFor),
  );
  if (decided.status === 'contacting') await reach(scene, decided);
}

/** Our own first message, where there is one, is on record before a coordinator calls. */
const isSettled = (status: Page['status'], waitingFor: Page['waitingFor']): boolean =>
  status === 'closed' || waitingFor !== null;

const look = ({ players, path }: Scene, isSo: (page: Page) => boolean): Promise<Page> =>
  players.supervisor.until(path, Seen, (seen: Seen): seen is Page => seen.view === 'full' && isSo(seen));

async function answerAdvice(scene: Scene, page: Page): Promise<void> {
  const { story } = scene.played;
  if (story.kind === 'withdrawn' || story.kind === 'entered-in-error') return end(scene, page, story.kind);
  if (story.triesTooEarly) await tryTooEarly(scene, page);
  await act(scene, page, 'decisions', decisionOn(page, story, scene.chanceOf('decision')));
}

/** It is refused, and that it was tried is kept: so does the page of what was refused show something. */
async function tryTooEarly({ path, players, played }: Scene, { coordinator }: Page): Promise<void> {
  const attempt = { operationId: operationId(played, 'too-early'), channel: 'call', result: 'no-answer' };
  await players.coordinator(coordinator?.id).ask('POST', `${path}/contact-attempts`, attempt);
}

async function reach(scene: Scene, page: Page): Promise<void> {
  const { kind } = scene.played.story;
  const safe = await findOutIfSafe(scene, page);
  if (kind === 'person-opted-out' || safe.whyNotContact === null) await tryAndEnd(scene, safe);
}

async function findOutIfSafe(scene: Scene, page: Page): Promise<Page> {
  const { story } = scene.played;
  if (page.person.contact.safeToContact !== 'unknown' || !story.asksIfSafe || story.kind === 'untried') return page;
  const random = scene.chanceOf('safety');
  await act(scene, page, 'contact-safety', {
    safeToContact: 'yes',
    channels: random.some(['call', 'text', 'email'], 2),
    noVoicemail: random.chance(0.3),
    note: random.pick(notes.safety),
  });
  return look(scene, ({ whyNotContact }) => whyNotContact === null);
}

async function tryAndEnd(scene: Scene, page: Page): Promise<void> {
  const { story } = scene.played;
  if (story.kind === 'not-reached') return keepTrying(scene, page);
  let { revision } = page;
  for (let made = triesIn(page).length; made < story.tries && page.whyNotContact === null; made += 1)
    revision = await act(scene, page, 'contact-attempts', tryOf(page, story, made, scene.chanceOf(`try-${made}`)));
  if (story.kind === 'service-started' || story.kind === 'person-opted-out')
    await end(scene, { ...page, revision }, story.kind);
}

/** A day has one try. Days cannot be made up: the house takes no attempt from before its decision. */
async function keepTrying(scene: Scene, page: Page): Promise<void> {
  if (page.whyNotUnableToReach === null) return end(scene, page, 'unable-to-reach');
  const next = nextTryOf(page, scene.played.at, scene.chanceOf(`try-${triesIn(page).length}`));
  if (next) await act(scene, page, 'contact-attempts', next);
}

type Ending = 'service-started' | 'person-opted-out' | 'withdrawn' | 'entered-in-error' | 'unable-to-reach';

async function end(scene: Scene, page: Page, outcome: Ending): Promise<void> {
  const note = scene.chanceOf('end').pick<string | null>(notes[outcome]);
  await act(scene, page, 'outcome', { revision: page.revision, outcome, ...(note && { note }) });
}

/** One change as the coordinator of the case; gives the revision after it. */
async function act(scene: Scene, page: Page, what: string, asked: object): Promise<number> {
  const { players, path, played } = scene;
  const body = { operationId: operationId(played, `${what}/${JSON.stringify(asked)}`), ...asked };
  const receipt = await players.coordinator(page.coordinator?.id).post(`${path}/${what}`, body, Receipt);
  return receipt.state === 'taken' ? receipt.revision : page.revision;
}

/** A UUID that is the same whenever this step of this referral is played. */
function operationId({ key }: Played, step: string): string {
  const hash = createHash('sha256')
    .update([...key, step].join('\u0000'))
    .digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
