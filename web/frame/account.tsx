import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { Icon } from '../pieces/icon';
import type { Person } from '../session/person';
import { useText } from '../text/text';
import { AccountChoices } from './account-choices';

/** Who is signed in, behind their first name. */
export function Account({ person }: { readonly person: Person }) {
  const { frame } = useText();
  const firstName = person.name.split(' ')[0] ?? person.name;
  return (
    <DialogTrigger>
      <Button className="nav-place nav-roomy" aria-label={`${frame.account.menu}: ${person.name}`}>
        <Icon name="person" />
        <span>{firstName}</span>
      </Button>
      <Popover className="popover" placement="right bottom">
        <Dialog className="account" aria-label={frame.account.menu}>
          <AccountChoices person={person} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
