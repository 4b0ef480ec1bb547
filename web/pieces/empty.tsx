interface EmptyProps {
  readonly title: string;
  readonly detail: string;
}

/** A list with nothing in it says what would appear, and that none is good news. */
export const Empty = ({ title, detail }: EmptyProps) => (
  <div className="empty">
    <p className="empty-title">{title}</p>
    <p>{detail}</p>
  </div>
);
