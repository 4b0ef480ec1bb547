import { Action } from '../pieces/action';
import type { Person } from '../session/person';
import { useSignOut } from '../session/use-session';
import { useText } from '../text/text';
import { LanguageSwitch } from './language-switch';
import { ThemeSwitch } from './theme-switch';

/** Who is signed in, the language and the colours of the desk, and the way out. */
export function AccountChoices({ person }: { readonly person: Person }) {
  const { frame, roles } = useText();
  const { mutate: signOut } = useSignOut();
  return (
    <>
      <p className="account-name">{frame.account.signedIn(person.name, roles[person.actor.role])}</p>
      <LanguageSwitch />
      <ThemeSwitch />
      <Action onPress={() => signOut()}>{frame.account.signOut}</Action>
    </>
  );
}
