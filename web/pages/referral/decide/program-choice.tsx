import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button, ComboBox, FieldError, Text as Hint, Input, Label, ListBox, Popover } from 'react-aria-components';
import { queries } from '../../../api/queries';
import { Note } from '../../../pieces/note';
import { Trouble } from '../../../pieces/trouble';
import { useText } from '../../../text/text';
import { choosing, ruleAgainst } from './decision-draft';
import { findPrograms } from './find-programs';
import type { PartProps } from './part-props';
import { ProgramOption } from './program-option';

/** Any program of the directory, found by typing; what the rules say against it is told at once. */
export function ProgramChoice({ referral, draft, change, isFrozen, faults }: PartProps) {
  const { decide, rules } = useText();
  const { data: programs = [], error, refetch } = useQuery(queries.programs());
  const [typed, type] = useState(() => programs.find(({ id }) => id === draft.programId)?.name ?? '');
  const against = ruleAgainst(draft, referral, rules);
  const verdictOf = (programId: string) => referral.checks?.verdicts.find((known) => known.programId === programId);
  const choose = (program: (typeof programs)[number] | undefined): void => {
    change(choosing(draft, program?.id ?? null, referral));
    if (program) type(program.name);
  };
  if (programs.length === 0 && error) return <Trouble why={error} retry={refetch} />;
  return (
    <>
      <ComboBox
        className="field combo"
        items={findPrograms(programs, typed, draft.programId)}
        inputValue={typed}
        onInputChange={type}
        value={draft.programId}
        onChange={(key) => choose(programs.find(({ id }) => id === key))}
        isDisabled={isFrozen}
        isInvalid={faults.includes('program')}
        menuTrigger="focus"
        allowsEmptyCollection
      >
        <Label>{decide.program}</Label>
        <Hint slot="description">{decide.programHint}</Hint>
        <FieldError>{decide.needs.program}</FieldError>
        <div className="combo-box">
          <Input />
          <Button className="combo-open">▾</Button>
        </div>
        <Popover className="popover combo-list">
          <ListBox renderEmptyState={() => <p className="combo-none">{decide.programNone}</p>}>
            {(program: (typeof programs)[number]) => (
              <ProgramOption program={program} verdict={verdictOf(program.id)} />
            )}
          </ListBox>
        </Popover>
      </ComboBox>
      {against && (
        <Note tone="trouble" title={decide.waitsFor}>
          <p>{against}</p>
        </Note>
      )}
    </>
  );
}
