import type { Action } from '../../domain/permissions';
import type { IconName } from '../pieces/icon';
import { type Person, whyNot } from '../session/person';

interface Place {
  readonly name: 'tasks' | 'referrals' | 'notices' | 'refused' | 'operations';
  readonly path: string;
  readonly icon: IconName;
  readonly takes: Action;
}

const PLACES: readonly Place[] = [
  { name: 'tasks', path: '/tasks', icon: 'today', takes: 'decide' },
  { name: 'referrals', path: '/referrals', icon: 'referrals', takes: 'list-referrals' },
  { name: 'notices', path: '/notices', icon: 'notices', takes: 'list-notices' },
  { name: 'operations', path: '/operations', icon: 'operations', takes: 'steer-workflows' },
  { name: 'refused', path: '/refused', icon: 'refused', takes: 'see-refused-attempts' },
];

/** The places that this person may go to, by the permission table. */
export const placesFor = (person: Person): readonly Place[] =>
  PLACES.filter(({ takes }) => whyNot(person, takes) === undefined);
