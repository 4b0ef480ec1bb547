import { Navigate } from 'react-router';
import type { Role } from '../../domain/staff';
import { usePerson } from '../session/signed-in';

const HOMES: Readonly<Record<Role, string>> = {
  coordinator: '/today',
  supervisor: '/today?scope=team',
  auditor: '/referrals',
  operations: '/operations',
  administrator: '/administration',
  integration: '/operations',
};

/** Where a person's day begins, by what they are there for. */
export const Home = () => <Navigate to={HOMES[usePerson().actor.role]} replace />;
