import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ImportView } from '../../../contracts/imports';
import { takeIn } from '../../api/import-queries';
import { Action } from '../../pieces/action';
import { Note } from '../../pieces/note';
import { whyNot } from '../../session/person';
import { usePerson } from '../../session/signed-in';
import { useText } from '../../text/text';
import { Refusal } from './refusal';

/** After a dry run: what would be added, and the one step that adds it. */
export function TakeIn({ file: { id, stage, counts } }: { readonly file: ImportView }) {
  const { report } = useText().imports;
  const may = whyNot(usePerson(), 'take-in-import') === undefined;
  const client = useQueryClient();
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => takeIn(id),
    onSuccess: () => client.invalidateQueries({ queryKey: ['import', id] }),
  });
  if (stage !== 'tried') return null;
  const count = counts.wouldBeTakenIn;
  return (
    <>
      <Note tone="plain">
        <p>{count === 0 ? report.nothing : report.tried}</p>
      </Note>
      {may && count > 0 && (
        <p>
          <Action tone="main" isDisabled={isPending} onPress={() => mutate()}>
            {report.takeIn(count)}
          </Action>
        </p>
      )}
      <Refusal why={error} retry={() => mutate()} />
    </>
  );
}
