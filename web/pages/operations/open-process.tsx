import { type FormEvent, useState } from 'react';
import { FieldError, Form, Text as Hint, Input, Label, TextField } from 'react-aria-components';
import { useNavigate } from 'react-router';
import { referralId } from '../../../contracts/text';
import { Action } from '../../pieces/action';
import { useText } from '../../text/text';

/** Opens a referral by its number, as a log line or a workflow's id names it. */
export function OpenProcess() {
  const { lists } = useText();
  const navigate = useNavigate();
  const [number, setNumber] = useState('');
  const [wasTried, setWasTried] = useState(false);
  const read = referralId.safeParse(number.trim().replace(/^referral\//, ''));
  const open = (event: FormEvent): void => {
    event.preventDefault();
    setWasTried(true);
    if (read.success) void navigate(`/referrals/${read.data}`);
  };
  return (
    <Form className="form" onSubmit={open}>
      <TextField value={number} onChange={setNumber} isInvalid={wasTried && !read.success} className="field">
        <Label>{lists.operations.number}</Label>
        <Hint slot="description">{lists.operations.numberHint}</Hint>
        <FieldError>{lists.operations.numberNeeded}</FieldError>
        <Input />
      </TextField>
      <Action type="submit">{lists.operations.go}</Action>
    </Form>
  );
}
