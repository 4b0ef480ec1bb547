import type { Text } from '../en';
import { many, number } from './numbers';

/** El tiempo y los plazos en palabras. */
export const clock = {
  locale: 'es-US',
  span: {
    moment: 'menos de un minuto',
    minutes: (count: number) => `${number(count)} min`,
    hours: (count: number) => `${number(count)} h`,
    days: (count: number) => many(count, 'día', 'días'),
  },
  due: (span: string) => `vence en ${span}`,
  dueNow: 'vence ahora',
  late: (span: string) => `${span} de retraso`,
  ago: (span: string) => `hace ${span}`,
  justNow: 'ahora mismo',
  dueAt: (when: string) => `vence: ${when}`,
  beside: (when: string) => `(${when})`,
  wasDueAt: (when: string) => `venció: ${when}`,
  awaited: (what: string, from: string) => `${what} a cargo de ${from}`,
  fromYou: 'usted',
  fromTeam: 'el equipo',
  tells: (who: string, when: string) => `después se avisa a ${who} (${when})`,
  remindsYou: (when: string) => `después se le recuerda a usted (${when})`,
  named: (name: string, duty: string) => `${name} (${duty})`,
  nobodyHolds: (duty: string) => `todo el equipo, porque nadie ocupa el puesto de ${duty},`,
  escalated: { 1: 'ya se avisó a la supervisión', 2: 'ya se avisó a la dirección del programa' },
  none: 'No corre ningún plazo.',
  today: (time: string) => time,
  yesterday: (time: string) => `ayer ${time}`,
  tomorrow: (time: string) => `mañana ${time}`,
} satisfies Text['clock'];
