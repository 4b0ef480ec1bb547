import type { FullView } from '../../../../contracts/views/referral';
import { useText } from '../../../text/text';

/** That more came, which may be somebody else's: how many of which kinds, why, and who may look. Nothing that it tells. */
export function NotShown({ kinds: all }: { readonly kinds: FullView['notShown'] }) {
  const { listed, referral } = useText();
  const { kinds, notShown, notShownKind, notShownLine, whyNotShown, whoMayLook } = referral.cameWith;
  if (all.length === 0) return null;
  const count = all.reduce((sum, one) => sum + one.count, 0);
  const named = all.map((one) => notShownKind(kinds[one.type] ?? one.type, one.count));
  return (
    <div className="came-with">
      <h3>{notShown}</h3>
      <p>{notShownLine(count, listed.and(named))}</p>
      <p className="secondary">{whyNotShown}</p>
      <p className="secondary">{whoMayLook}</p>
    </div>
  );
}
