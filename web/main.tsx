import './no-code-from-strings';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Desk } from './desk';
import { paintChosen } from './preferences/theme';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/directory.css';
import './styles/frame.css';
import './styles/intake.css';
import './styles/lists.css';
import './styles/operations.css';
import './styles/referral.css';
import './styles/audit.css';
import './styles/administration.css';
import './styles/case.css';
import './styles/alerts.css';
import './styles/duplicates.css';
import './styles/imports.css';
import './styles/search.css';
import './styles/today.css';
import './styles/print.css';

paintChosen();

const place = document.getElementById('desk');
if (!place) throw new Error('The page has no place for the desk.');
createRoot(place).render(
  <StrictMode>
    <Desk />
  </StrictMode>,
);
