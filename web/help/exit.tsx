import type { HelpText } from '../text/en/help';

/** Something that anybody may have been looking at. */
const ELSEWHERE = 'https://www.weather.gov/';

/** Leaves at once: the page is gone before the other one has come, and "back" does not find it. */
function leave(): void {
  document.title = '';
  document.body.replaceChildren();
  location.replace(ELSEWHERE);
}

/** The first thing that a keyboard reaches, and always in sight. */
export const Exit = ({ text }: { readonly text: HelpText }) => (
  <div className="exit">
    <button type="button" onClick={leave} aria-describedby="exit-hint">
      {text.exit}
    </button>
    <span id="exit-hint" className="hidden">
      {text.exitHint}
    </span>
  </div>
);
