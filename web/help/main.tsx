import '../no-code-from-strings';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { HelpPage } from './help-page';
import '../styles/tokens.css';
import '../styles/help.css';

const place = document.getElementById('page');
if (!place) throw new Error('The page has no place for the form.');
createRoot(place).render(
  <StrictMode>
    <HelpPage />
  </StrictMode>,
);
