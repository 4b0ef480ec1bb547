import { Button } from 'react-aria-components';
import type { z } from 'zod';
import type { SignInOptions } from '../../../contracts/views/session';
import { Note } from '../../pieces/note';
import { useSignIn } from '../../session/use-session';
import { SYSTEM_LANGUAGE } from '../../text/languages';
import { useText } from '../../text/text';

/** The development sign-in: anybody may be anybody, and the page says so. */
export function SamplePeople({ people }: { readonly people: z.infer<typeof SignInOptions>['people'] }) {
  const { signIn, roles } = useText();
  const { mutate, isPending, error } = useSignIn();
  return (
    <>
      <p>{signIn.intro}</p>
      {error && <Note tone="trouble" title={signIn.failed} />}
      <ul className="people" aria-label={signIn.choose}>
        {people.map(({ id, name, role, about }) => (
          <li key={id}>
            <Button className="person-choice" isDisabled={isPending} onPress={() => mutate(id)}>
              <span className="person-name">{name}</span>
              <span className="person-role">{roles[role]}</span>
              <span className="person-about" lang={SYSTEM_LANGUAGE}>
                {about}
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
