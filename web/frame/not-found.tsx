import { Empty } from '../pieces/empty';
import { useText } from '../text/text';

/** An address that leads nowhere. */
export function NotFound() {
  const { frame } = useText();
  return (
    <section className="page">
      <h1>{frame.trouble.notFound}</h1>
      <Empty title={frame.trouble.notFound} detail={frame.trouble.notFoundDetail} />
    </section>
  );
}
