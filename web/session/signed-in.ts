import { createContext, useContext } from 'react';
import type { Person } from './person';

/** The person at the desk; only what stands behind the sign-in may ask. */
export const PersonContext = createContext<Person | null>(null);

/** Whoever is signed in. */
export function usePerson(): Person {
  const person = useContext(PersonContext);
  if (!person) throw new Error('This part of the desk was shown to nobody.');
  return person;
}
