import { Dialog, Heading, Modal, ModalOverlay, Switch } from 'react-aria-components';
import { Action } from '../pieces/action';
import { usePreference } from '../preferences/preferences';
import { useText } from '../text/text';
import { SINGLE_KEYS, SINGLE_KEYS_CHOICES } from './keys';

interface KeyHelpProps {
  readonly isOpen: boolean;
  readonly close: () => void;
}

const SHEETS = {
  everywhere: ['g t', 'g r', '/', '?'],
  lists: ['j', 'k', '⏎'],
  referral: ['1 2 3', 'o', 'd', 'l', 'r', 'v', 'n', 'w'],
} as const;

/** All keys on one sheet, and the switch that turns them off. */
export function KeyHelp({ isOpen, close }: KeyHelpProps) {
  const { frame } = useText();
  const [choice, choose] = usePreference(SINGLE_KEYS, SINGLE_KEYS_CHOICES);
  return (
    <ModalOverlay className="overlay" isOpen={isOpen} onOpenChange={(open) => !open && close()} isDismissable>
      <Modal className="modal">
        <Dialog className="key-help">
          <Heading slot="title">{frame.keys.title}</Heading>
          <div className="key-sheets">
            <KeySheet sheet="everywhere" />
            <KeySheet sheet="lists" />
            <KeySheet sheet="referral" />
          </div>
          <Switch className="switch" isSelected={choice === 'on'} onChange={(on) => choose(on ? 'on' : 'off')}>
            <span className="switch-track" />
            {frame.keys.switch}
          </Switch>
          <p className="secondary">{frame.keys.typing}</p>
          <Action onPress={close}>{frame.keys.close}</Action>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function KeySheet({ sheet }: { readonly sheet: keyof typeof SHEETS }) {
  const { frame } = useText();
  return (
    <section>
      <h3>{frame.keys[sheet]}</h3>
      <dl className="key-sheet">
        {SHEETS[sheet].map((stroke) => (
          <div key={stroke}>
            <dt>
              {stroke.split(' ').map((key) => (
                <kbd key={key} className="stroke">
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{frame.keys.names[stroke]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
