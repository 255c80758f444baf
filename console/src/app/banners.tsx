import { unreachable } from '../api/client';
import { Notice } from '../components/notice';
import classes from './banners.module.css';
import { useSignal } from './signal';

/** What is wrong with the whole console and not with one screen. */
export function Banners() {
  const away = useSignal(unreachable);
  if (!away) return null;
  return (
    <div className={classes.banners}>
      <Notice tone="warn" title="Clearway does not answer" urgent>
        You see what was read last. What you typed is kept in this tab; send it once this note is gone.
      </Notice>
    </div>
  );
}
