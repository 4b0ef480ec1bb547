import { type ReactNode, useState } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { Action } from '../../pieces/action';
import { Skeleton } from '../../pieces/skeleton';
import { type Column, Table } from '../../pieces/table';
import { Trouble } from '../../pieces/trouble';
import { useText } from '../../text/text';

interface OnDemandProps {
  readonly title: string;
  readonly children: () => ReactNode;
}

/** Rows that are asked for only when somebody wants to see them. */
export function OnDemand({ title, children }: OnDemandProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Disclosure className="disclosure" isExpanded={isOpen} onExpandedChange={setOpen}>
      <Heading level={3}>
        <Button slot="trigger" className="disclosure-trigger">
          {title}
        </Button>
      </Heading>
      <DisclosurePanel>{isOpen && children()}</DisclosurePanel>
    </Disclosure>
  );
}

/** A list of the system as it is being read, page by page. */
interface Reading<Row> {
  readonly data: { readonly pages: readonly { readonly items: readonly Row[] }[] } | undefined;
  readonly error: Error | null;
  readonly refetch: () => unknown;
  readonly hasNextPage: boolean;
  readonly fetchNextPage: () => unknown;
}

interface RowsProps<Row> {
  readonly caption: string;
  readonly none: string;
  readonly columns: readonly Column[];
  readonly reading: Reading<Row>;
  readonly row: (row: Row) => { readonly key: string; readonly cells: readonly ReactNode[] };
}

/** The rows of a list in a table, and more of them. */
export function Rows<Row>({ caption, none, columns, reading, row }: RowsProps<Row>) {
  const { frame } = useText();
  const { data, error, refetch, hasNextPage, fetchNextPage } = reading;
  const rows = data?.pages.flatMap(({ items }) => items);
  return (
    <div className="part">
      <Trouble why={error} retry={refetch} besideLastKnown={rows !== undefined} />
      {!rows && !error && <Skeleton shape="list" />}
      {rows?.length === 0 && <p className="secondary">{none}</p>}
      {rows && rows.length > 0 && <Table caption={caption} columns={columns} rows={rows.map(row)} />}
      {hasNextPage && <Action onPress={() => void fetchNextPage()}>{frame.more}</Action>}
    </div>
  );
}
