import { baseOf, conjugated, type Doing, gerundOf, havingDone } from './english-verbs';
import type { Tense } from './spanish-verbs';

/** A verb that helps another one: behind `link` stands the other, in the form that it wants. */
export interface Help {
  readonly link: string;
  readonly wants: Tense;
  /** Both together: "be going to pay". */
  readonly phrase: (verb: string) => string;
  readonly say: (verb: string, doing: Doing) => string;
}

const helping = (link: string, wants: Tense, phrase: Help['phrase']): Help => ({
  link,
  wants,
  phrase,
  say: (verb, doing) => conjugated(phrase(verb), doing),
});
const to = (helper: string, link = ''): Help => helping(link, 'infinitive', (verb) => `${helper} to ${baseOf(verb)}`);
const before = (helper: string, link = ''): Help => helping(link, 'infinitive', (verb) => `${helper} ${baseOf(verb)}`);
const doing = (helper: string): Help => helping('', 'gerund', (verb) => `${helper} ${gerundOf(verb)}`);
const ending = (helper: string): Help => helping('de', 'infinitive', (verb) => `${helper} ${gerundOf(verb)}`);

export const HELPING: Readonly<Record<string, readonly Help[]>> = {
  ir: [to('be going', 'a')],
  poder: [before('can')],
  lograr: [before('can')],
  tener: [to('have', 'que')],
  deber: [before('must'), before('must', 'de')],
  haber: [to('need', 'que'), { link: '', wants: 'participle', phrase: (verb) => verb, say: havingDone }],
  estar: [doing('be')],
  andar: [doing('be')],
  seguir: [doing('be still')],
  continuar: [doing('be still')],
  necesitar: [to('need')],
  ocupar: [to('need')],
  querer: [to('want')],
  desear: [to('want')],
  esperar: [to('hope')],
  preferir: [to('prefer')],
  buscar: [to('look')],
  saber: [to('know how')],
  aprender: [to('learn', 'a')],
  empezar: [to('begin', 'a')],
  comenzar: [to('begin', 'a')],
  volver: [helping('a', 'infinitive', (verb) => `${verb} again`)],
  tratar: [to('try', 'de')],
  intentar: [to('try')],
  dejar: [ending('stop')],
  acabar: [helping('de', 'infinitive', (verb) => `just ${verb}`)],
  terminar: [ending('finish')],
};
