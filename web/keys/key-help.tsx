import { Dialog, Heading, Modal, ModalOverlay, Switch } from 'react-aria-components';
import { placesFor } from '../frame/places';
import { Action } from '../pieces/action';
import { usePreference } from '../preferences/preferences';
import { usePerson } from '../session/signed-in';
import { useText } from '../text/text';
import { type Sheet, SINGLE_KEYS, SINGLE_KEYS_CHOICES, useIsHeard } from './keys';

interface KeyHelpProps {
  readonly isOpen: boolean;
  readonly close: () => void;
}

/** What the browser itself does with a focused row. */
const BY_THE_BROWSER = ['⏎'];

/** All keys, by page, and the switch that turns them off. What is not heard on this page is there, and says so. */
export function KeyHelp({ isOpen, close }: KeyHelpProps) {
  const { frame } = useText();
  const [choice, choose] = usePreference(SINGLE_KEYS, SINGLE_KEYS_CHOICES);
  return (
    <ModalOverlay className="overlay" isOpen={isOpen} onOpenChange={(open) => !open && close()} isDismissable>
      <Modal className="modal modal-wide">
        <Dialog className="key-help">
          <Heading slot="title">{frame.keys.title}</Heading>
          <Sheets />
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

function Sheets() {
  const { frame } = useText();
  const person = usePerson();
  const places = placesFor(person).map(({ name, stroke }) => [stroke, frame.keys.goTo(frame.nav[name])] as const);
  const sheets = Object.entries<Readonly<Record<string, string>>>(frame.keys.sheets);
  return (
    <div className="key-sheets">
      <KeySheet title={frame.keys.titles.places} strokes={places} />
      {sheets.map(([sheet, strokes]) => (
        <KeySheet key={sheet} title={frame.keys.titles[sheet as Sheet]} strokes={Object.entries(strokes)} />
      ))}
    </div>
  );
}

interface KeySheetProps {
  readonly title: string;
  readonly strokes: readonly (readonly [stroke: string, does: string])[];
}

function KeySheet({ title, strokes }: KeySheetProps) {
  const { frame } = useText();
  const isHeard = useIsHeard();
  const heardHere = strokes.some(([stroke]) => isHeard(stroke));
  return (
    <section data-heard={heardHere}>
      <h3>
        {title}
        {!heardHere && <span className="key-elsewhere">{frame.keys.elsewhere}</span>}
      </h3>
      <dl className="key-sheet">
        {strokes.map(([stroke, does]) => (
          <div key={stroke} data-heard={isHeard(stroke) || (heardHere && BY_THE_BROWSER.includes(stroke))}>
            <dt>
              {stroke.split(' ').map((key) => (
                <kbd key={key} className="stroke">
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
