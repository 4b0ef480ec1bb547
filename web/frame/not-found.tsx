import { Empty } from '../pieces/empty';
import { useText } from '../text/text';
import { PageTitle } from './page-title';

/** An address that leads nowhere. */
export function NotFound() {
  const { frame } = useText();
  return (
    <section className="page">
      <PageTitle title={frame.trouble.notFound} />
      <Empty title={frame.trouble.notFound} detail={frame.trouble.notFoundDetail} />
    </section>
  );
}
