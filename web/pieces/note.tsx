import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';

interface NoteProps {
  readonly tone: 'wait' | 'trouble' | 'good' | 'plain';
  readonly title?: string;
  readonly children?: ReactNode;
}

const ICONS: Readonly<Record<NoteProps['tone'], IconName>> = {
  wait: 'wait',
  trouble: 'late',
  good: 'met',
  plain: 'unknown',
};

/** What the desk has to say about something that just happened, heard by screen readers too. */
export const Note = ({ tone, title, children }: NoteProps) => (
  <div className={`note note-${tone}`} role={tone === 'trouble' ? 'alert' : 'status'}>
    <Icon name={ICONS[tone]} />
    <div>
      {title && <p className="note-title">{title}</p>}
      {children}
    </div>
  </div>
);
