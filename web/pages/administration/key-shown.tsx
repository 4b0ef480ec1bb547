import { useState } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import type { z } from 'zod';
import type { KeyMade } from '../../../contracts/administration';
import { Action } from '../../pieces/action';
import { useText } from '../../text/text';

interface KeyShownProps {
  readonly made: z.infer<typeof KeyMade>;
  readonly of: string;
  readonly done: () => void;
}

/** A new key, for as long as somebody needs to copy it. It is nowhere else, and gone with this part of the page. */
export function KeyShown({ made, of, done }: KeyShownProps) {
  const { systems } = useText().administration;
  const [wasCopied, setWasCopied] = useState(false);
  const copy = () => void navigator.clipboard.writeText(made.key).then(() => setWasCopied(true));
  return (
    <div className="note note-good" role="status">
      <div>
        <TextField className="field" value={made.key} isReadOnly autoFocus>
          <Label>{systems.shown(of)}</Label>
          <Input className="react-aria-Input key-shown" onFocus={({ target }) => target.select()} />
        </TextField>
        <p>{systems.shownOnce}</p>
        <div className="form-end">
          <Action onPress={copy}>{wasCopied ? systems.copied : systems.copy}</Action>
          <Action onPress={done}>{systems.done}</Action>
        </div>
      </div>
    </div>
  );
}
