import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { queries } from '../api/queries';
import { request } from '../api/request';
import { leave } from './leaving';
import { type Person, PersonSignedIn } from './person';

/** Who is signed in: a person, null for nobody, undefined while it is not known. */
export const useSession = () => useQuery(queries.session());

let lastSeen: string | undefined;

/** Signs in as one of the sample people. Whoever comes back finds their words; anybody else finds a clean desk. */
export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (personId: string) => request(PersonSignedIn, '/session', { method: 'POST', body: { personId } }),
    onSuccess: (person) => {
      welcome(person);
      client.setQueryData(queries.session().queryKey, person);
    },
  });
}

/** Signs out, and takes everything that was on the screen with it. */
export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => request(z.unknown(), '/session', { method: 'DELETE' }),
    onSuccess: () => {
      leave();
      lastSeen = undefined;
      client.clear();
      client.setQueryData(queries.session().queryKey, null);
    },
  });
}

/** Whether somebody sat here and did not sign out: then their session has ended. */
export const wasSignedIn = (): boolean => lastSeen !== undefined;

/** Notes who is at the desk, and clears it when that is somebody else than before. */
export function welcome({ actor }: Person): void {
  if (lastSeen !== undefined && lastSeen !== actor.id) leave();
  lastSeen = actor.id;
}
