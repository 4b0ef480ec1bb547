import type { Action } from '../../domain/permissions';
import type { IconName } from '../pieces/icon';
import { type Person, whyNot } from '../session/person';

export interface Place {
  readonly name:
    | 'today'
    | 'tasks'
    | 'referrals'
    | 'alerts'
    | 'directory'
    | 'notices'
    | 'duplicates'
    | 'intake'
    | 'imports'
    | 'refused'
    | 'audit'
    | 'administration'
    | 'operations';
  readonly path: string;
  readonly icon: IconName;
  readonly takes: Action;
  /** The keys that go there; every place has them. */
  readonly stroke: `g ${string}`;
}

const PLACES: readonly Place[] = [
  { name: 'today', path: '/today', icon: 'today', takes: 'see-today', stroke: 'g t' },
  { name: 'tasks', path: '/tasks', icon: 'tasks', takes: 'list-tasks', stroke: 'g w' },
  { name: 'referrals', path: '/referrals', icon: 'referrals', takes: 'list-referrals', stroke: 'g r' },
  { name: 'alerts', path: '/alerts', icon: 'late', takes: 'list-alerts', stroke: 'g e' },
  { name: 'intake', path: '/new-referral', icon: 'intake', takes: 'submit-referral', stroke: 'g i' },
  { name: 'directory', path: '/programs', icon: 'directory', takes: 'see-directory', stroke: 'g l' },
  { name: 'notices', path: '/notices', icon: 'notices', takes: 'list-notices', stroke: 'g n' },
  { name: 'duplicates', path: '/duplicates', icon: 'duplicates', takes: 'see-duplicates', stroke: 'g p' },
  { name: 'imports', path: '/imports', icon: 'imports', takes: 'see-imports', stroke: 'g f' },
  { name: 'operations', path: '/operations', icon: 'operations', takes: 'see-operations', stroke: 'g o' },
  { name: 'audit', path: '/audit', icon: 'audit', takes: 'see-audit', stroke: 'g a' },
  { name: 'administration', path: '/administration', icon: 'administration', takes: 'see-policies', stroke: 'g d' },
  { name: 'refused', path: '/refused', icon: 'refused', takes: 'see-refused-attempts', stroke: 'g x' },
];

/** The places that this person may go to, by the permission table. */
export const placesFor = (person: Person): readonly Place[] =>
  PLACES.filter(({ takes }) => whyNot(person, takes) === undefined);
