import { Action } from '../pieces/action';
import { useText } from '../text/text';
import { PageTitle } from './page-title';

/** A fault of the desk itself: said plainly, with a way on. The whole desk where nothing else stands any more. */
export const Broken = () => (
  <main className="alone">
    <WhatBroke />
  </main>
);

/** The same for one page; the places beside it still work. */
export const BrokenPage = () => (
  <section className="page">
    <WhatBroke />
  </section>
);

function WhatBroke() {
  const { frame } = useText();
  return (
    <>
      <PageTitle title={frame.trouble.crashed} />
      <p>{frame.trouble.crashedDetail}</p>
      <Action tone="main" onPress={() => location.reload()}>
        {frame.trouble.reload}
      </Action>
    </>
  );
}
