import { Note } from '../../pieces/note';
import { useText } from '../../text/text';

/** In production nobody can be whoever they like; says so instead of showing an empty list. */
export function NoSignIn() {
  const { signIn } = useText();
  return (
    <Note tone="plain" title={signIn.production.title}>
      <p>{signIn.production.body}</p>
    </Note>
  );
}
