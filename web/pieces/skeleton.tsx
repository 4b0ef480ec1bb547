import { useText } from '../text/text';

/** The shape of what is coming. Drawn only after 200 ms (by the style), so that quick answers do not flicker. */
export function Skeleton({ shape }: { readonly shape: 'list' | 'page' }) {
  const { frame } = useText();
  return (
    <div className={`skeleton skeleton-${shape}`} role="status">
      <span className="hidden">{frame.loading}</span>
      {LINES[shape].map((width, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines never change places.
        <span key={line} className={`skeleton-line skeleton-${width}`} />
      ))}
    </div>
  );
}

const LINES = {
  list: ['half', 'whole', 'half', 'whole', 'half', 'whole', 'half', 'whole'],
  page: ['title', 'half', 'block', 'whole', 'half', 'block'],
} as const;
