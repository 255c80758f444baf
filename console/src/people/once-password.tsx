import { Notice } from '../components/notice';

/** Answered once, and kept nowhere: not here either. */
export function OncePassword({ of: name, password }: { readonly of: string; readonly password: string }) {
  return (
    <Notice tone="good" title={`The first password of ${name}`}>
      <code>{password}</code>
      <p>It is shown this once. Give it to them another way than by e-mail; they change it after signing in.</p>
    </Notice>
  );
}
