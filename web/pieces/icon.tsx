const PATHS = {
  today: 'M4 5h16v15H4zM4 9h16M8 3v4M16 3v4M9 14l2 2 4-4',
  tasks: 'M4 6l2 2 3-4M4 14l2 2 3-4M12 6h8M12 14h8',
  search: 'M10 4a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM15 15l5 5',
  referrals: 'M4 6h16M4 12h16M4 18h10',
  directory: 'M6 3h13v18H6a2 2 0 0 1 0-4h13M9 7h6M9 11h6',
  intake: 'M5 3h14v18H5zM12 8v8M8 12h8',
  notices: 'M4 6h16v12H4zM4 7l8 6 8-6',
  duplicates: 'M9 7a5 5 0 1 0 0 10 5 5 0 0 0 0-10zM15 7a5 5 0 1 1 0 10',
  imports: 'M6 3h8l4 4v14H6zM12 9v8M9 14l3 3 3-3',
  refused: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM6 6l12 12',
  audit: 'M5 3h11l3 3v15H5zM9 9h6M9 13h6M9 17h3',
  administration: 'M8 15a4 4 0 1 1 3.5-6H21v4h-2v3h-4v-3h-3.500a4 4 0 0 1-3.500 2zM8 11h.01',
  operations: 'M4 19h16M6 19v-6M11 19V6M16 19v-9',
  write: 'M4 20h4L19 9l-4-4L4 16zM13 7l4 4',
  keys: 'M3 7h18v10H3zM7 11h.01M11 11h.01M15 11h.01M8 14h8',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM5 20c1-4 4-5 7-5s6 1 7 5',
  'on-time': 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 8v4l3 2',
  soon: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 4v8h8',
  late: 'M12 3l10 18H2zM12 10v5M12 18h.01',
  met: 'M5 12l5 5 9-10',
  'not-met': 'M6 6l12 12M18 6L6 18',
  unknown: 'M9 9a3 3 0 1 1 4 3c-1 .5-1 1-1 2M12 18h.01',
  machine: 'M6 8h12v10H6zM12 8V4M9 12h.01M15 12h.01M9 15h6M3 12v3M21 12v3',
  wait: 'M7 3h10M7 21h10M8 3c0 5 8 5 8 9s-8 4-8 9M16 3c0 5-8 5-8 9s8 4 8 9',
  away: 'M3 3l18 18M8 8a8 8 0 0 0-4 2M12 7c3 0 6 1 8 3M9 14a4 4 0 0 1 5 0M12 18h.01',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  back: 'M14 6l-6 6 6 6',
} as const;

export type IconName = keyof typeof PATHS;

/** A shape beside a word, never instead of one. */
export const Icon = ({ name }: { readonly name: IconName }) => (
  <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d={PATHS[name]} />
  </svg>
);
