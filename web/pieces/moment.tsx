import { useTimes } from '../time/use-times';

interface MomentProps {
  readonly at: string;
  readonly className?: string;
}

/** When something happened, as people say it; whoever points at it sees the whole date with its zone. */
export function Moment({ at, className }: MomentProps) {
  const { when, exact } = useTimes();
  return (
    <time dateTime={at} title={exact(at)} {...(className && { className })}>
      {when(at)}
    </time>
  );
}
