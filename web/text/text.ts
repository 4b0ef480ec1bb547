import { createContext, useContext } from 'react';
import { en, type Text } from './en';

/** The catalogue in use; `Speak` chooses it. */
export const TextContext = createContext<Text>(en);

/** Everything that a component says comes from here; none holds a sentence of its own. */
export const useText = (): Text => useContext(TextContext);
