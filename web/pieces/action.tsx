import type { ReactNode } from 'react';
import { Button, type ButtonProps } from 'react-aria-components';

interface ActionProps extends Omit<ButtonProps, 'children' | 'className' | 'style'> {
  readonly children: ReactNode;
  readonly tone?: 'main' | 'plain' | 'quiet';
  /** The single key that does the same, shown to whoever looks. */
  readonly stroke?: string;
}

/** A button: a verb, and the key that does the same. */
export const Action = ({ children, tone = 'plain', stroke, ...props }: ActionProps) => (
  <Button {...props} className={`action action-${tone}`}>
    {children}
    {stroke && <Stroke>{stroke}</Stroke>}
  </Button>
);

/** A key as it looks on a keyboard. Decoration: the words beside it say what it does. */
export const Stroke = ({ children }: { readonly children: string }) => (
  <span className="stroke" aria-hidden="true">
    {children}
  </span>
);
