import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { Action } from '../pieces/action';
import { Icon } from '../pieces/icon';
import type { Person } from '../session/person';
import { useSignOut } from '../session/use-session';
import { useText } from '../text/text';
import { LanguageSwitch } from './language-switch';
import { ThemeSwitch } from './theme-switch';

/** Who is signed in, the colours of the desk, and the way out. */
export function Account({ person }: { readonly person: Person }) {
  const { frame, roles } = useText();
  const { mutate: signOut } = useSignOut();
  const firstName = person.name.split(' ')[0] ?? person.name;
  return (
    <DialogTrigger>
      <Button className="nav-place" aria-label={`${frame.account.menu}: ${person.name}`}>
        <Icon name="person" />
        <span>{firstName}</span>
      </Button>
      <Popover className="popover" placement="right bottom">
        <Dialog className="account" aria-label={frame.account.menu}>
          <p className="account-name">{frame.account.signedIn(person.name, roles[person.actor.role])}</p>
          <LanguageSwitch />
          <ThemeSwitch />
          <Action onPress={() => signOut()}>{frame.account.signOut}</Action>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
