import { useText } from '../text/text';

interface CountProps {
  readonly of: number;
  readonly more: boolean;
}

/** How many rows there are, or that there are more than are listed. */
export function Count({ of, more }: CountProps) {
  const { lists } = useText();
  return (
    <span className="count" title={lists.tasks.counted(of, more)}>
      {lists.tasks.count(of, more)}
    </span>
  );
}
