import type { Program } from '../../domain/program';
import type { Gold } from '../formats/gold';

/** Where a label contradicts itself or the directory: a figure is no better than what it is measured against. */
export function slipsIn(gold: Gold, programs: readonly Program[]): readonly string[] {
  const { outcome, urgency, primary, acceptable, forbidden } = gold;
  const named = [...primary, ...acceptable, ...forbidden];
  const known = new Map(programs.map((program) => [program.id as string, program]));
  const closed = [...primary, ...acceptable].filter((id) => known.get(id)?.capacity.status === 'closed');
  return [
    ...new Set(named.filter((id) => !known.has(id)).map((id) => `names ${id}, which the directory does not have`)),
    ...repeated(named).map((id) => `names ${id} more than once`),
    ...closed.map((id) => `wants ${id}, which is closed`),
    ...(outcome === 'route' && primary.length === 0 ? ['is a route with no primary program'] : []),
    ...(outcome !== 'route' && primary.length > 0 ? ['has a primary program and is no route'] : []),
    ...(urgency !== null && (urgency === 'emergency') !== (outcome === 'urgent-safety')
      ? ['must be an emergency when, and only when, it is urgent_safety']
      : []),
  ];
}

const repeated = (ids: readonly string[]): readonly string[] => [
  ...new Set(ids.filter((id, place) => ids.indexOf(id) !== place)),
];
