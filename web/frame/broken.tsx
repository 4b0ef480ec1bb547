import { Action } from '../pieces/action';
import { useText } from '../text/text';

/** A fault of the desk itself: said plainly, with a way on. */
export function Broken() {
  const { frame } = useText();
  return (
    <main className="alone">
      <h1>{frame.trouble.crashed}</h1>
      <p>{frame.trouble.crashedDetail}</p>
      <Action tone="main" onPress={() => location.reload()}>
        {frame.trouble.reload}
      </Action>
    </main>
  );
}
