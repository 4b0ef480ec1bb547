import { Empty } from '../../pieces/empty';
import { useText } from '../../text/text';

/** Beside a list in which nothing is chosen yet. */
export function ChooseOne({ of }: { readonly of: 'tasks' | 'referrals' }) {
  const { lists } = useText();
  return <Empty title={lists[of].choose} detail={lists[of].chooseDetail} />;
}
