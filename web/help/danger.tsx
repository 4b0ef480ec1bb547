import type { HelpText } from '../text/en/help';

const HOTLINE = '1-800-799-7233';

/** Whom to call when somebody is in danger now. It stands on every state of the page. */
export const Danger = ({ text: { danger } }: { readonly text: HelpText }) => (
  <section className="danger" aria-labelledby="danger">
    <h2 id="danger">{danger.title}</h2>
    <ul>
      <li>
        {danger.now} <a href="tel:911">911</a>
      </li>
      <li>
        {danger.crisis} <a href="tel:988">988</a>
      </li>
      <li>
        {danger.violence} <a href={`tel:${HOTLINE}`}>{HOTLINE}</a>
      </li>
    </ul>
    <p>{danger.notWatched}</p>
  </section>
);
