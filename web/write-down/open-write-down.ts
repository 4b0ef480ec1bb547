import { createContext, useContext } from 'react';
import type { About, Ends } from './entry-draft';

interface Start {
  readonly about?: About | undefined;
  readonly ends?: Ends;
}

/** Opens the dialog in which something is written down; undefined for those who may not. */
export const WriteDownContext = createContext<((start: Start) => void) | undefined>(undefined);

export const useWriteDown = () => useContext(WriteDownContext);
