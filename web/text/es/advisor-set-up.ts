import type { Text } from '../en';
import { many, number } from './numbers';

const styles = { responses: 'Responses API', chat: 'chat completions' } as const;

export const advisorSetUp: Text['advisorSetUp'] = {
  title: 'Cómo está configurado el asesor',
  intro:
    'Con qué se asesora, según lo que dijo cada trabajador al arrancar. El consejo de una remisión nombra el mismo asesor, modelo y versión: búsquelos aquí para ver en qué se basó. Un archivo con un error no se usa a medias: el trabajador no arranca y dice por qué en su registro.',
  none: 'Ningún trabajador ha dicho todavía cómo asesora.',
  noneDetail: 'Aquí aparece con qué arrancó un trabajador, unos segundos después de su primer arranque.',
  now: (when) => `Ahora, desde ${when}`,
  before: (when) => `Desde ${when}, y ahora ya no`,
  unread: 'Otra versión del producto guardó esto en una forma que esta no lee.',
  noWorker: 'Ningún trabajador de la última hora asesora con esto.',
  workers: 'Trabajadores que lo dicen',
  started: 'arrancó',
  advisor: 'Asesor',
  standIn: 'Lo suple',
  version: ({ advisor, model, promptVersion }) => `${advisor}: ${model}, versión ${promptVersion}`,
  asked: 'Se le pregunta',
  askedAt: ({ host, style }) => `en ${host}, por ${styles[style]}`,
  limits: 'Límites',
  limited: ({ requestsPerMinute, tokensPerDay, timeoutSeconds }) =>
    `${number(requestsPerMinute)} preguntas por minuto, ${number(tokensPerDay)} tokens al día, ${number(timeoutSeconds)} segundos para una respuesta`,
  shippedLexicon: 'Léxico del producto',
  lexicon: ({ version, needs }) => `${many(needs, 'necesidad', 'necesidades')}, versión ${version}`,
  ownLexicon: 'Léxico propio',
  noOwnLexicon: 'ninguno: se guía solo por las necesidades del producto',
  file: ({ name, sha256, version }) => `${name}, en los consejos como ${version} (SHA-256 del archivo: ${sha256})`,
  ownNeeds: 'Qué cambia',
  changes: ({ added, changed, off, needs }) =>
    `${number(added)} añadidas, ${number(changed)} cambiadas, ${number(off)} desactivadas: ${many(needs, 'necesidad', 'necesidades')} en total`,
  lessons: 'Lecciones',
  noLessons: 'ninguna: no aprende de decisiones anteriores',
  learned: 'Aprendidas',
  learnedFrom: ({ decisions, needs, at }) =>
    `${at}, de unas ${many(decisions, 'decisión', 'decisiones')}, sobre ${many(needs, 'necesidad', 'necesidades')}`,
  decided: 'Decididas',
  span: (from, before) => (from === null ? `antes de ${before}` : `desde ${from}, antes de ${before}`),
  probed: 'Probadas',
  notProbed: 'nunca',
  product: 'Producto',
};
