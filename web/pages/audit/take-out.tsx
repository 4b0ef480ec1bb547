import { useMutation } from '@tanstack/react-query';
import { takeOut } from '../../api/take-out';
import { Action } from '../../pieces/action';
import { Trouble } from '../../pieces/trouble';
import { useText } from '../../text/text';

const FORMATS = ['csv', 'ndjson'] as const;

/** The lines that fit the filters as a file, all of them and not only those on the screen. */
export function TakeOut({ query }: { readonly query: string }) {
  const { audit } = useText();
  const { mutate, error, isPending, variables } = useMutation({
    mutationFn: (format: (typeof FORMATS)[number]) => takeOut(`/audit/export?format=${format}&${query}`),
  });
  return (
    <div className="audit-out">
      <span>{audit.takeOut}</span>
      {FORMATS.map((format) => (
        <Action key={format} isDisabled={isPending} onPress={() => mutate(format)}>
          {audit.formats[format]}
        </Action>
      ))}
      <span className="secondary">{audit.takingOut}</span>
      <Trouble why={error} retry={() => variables && mutate(variables)} />
    </div>
  );
}
