import type { ReactNode } from 'react';

/** One column: its title, and whether it holds numbers, which are read from the right. */
export interface Column {
  readonly title: string;
  readonly align?: 'end';
}

interface TableProps {
  /** What the table is, for whoever cannot see where it stands. */
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly {
    readonly key: string;
    readonly cells: readonly ReactNode[];
    readonly tone?: 'late' | 'quiet' | 'plain';
  }[];
}

/** Rows of facts under titles that stay. Where it is wider than the page, it scrolls by itself, by keyboard too. */
export const Table = ({ caption, columns, rows }: TableProps) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard (WCAG 2.1.1).
  <figure className="table-scroll" aria-label={caption} tabIndex={0}>
    <table className="table">
      <caption className="hidden">{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ title, align }) => (
            <th key={title} scope="col" data-align={align}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells, tone }) => (
          <tr key={key} data-tone={tone}>
            {columns.map(({ title, align }, index) => (
              <td key={title} data-align={align}>
                {cells[index]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </figure>
);
