import { live } from '../api/live';
import { useSignal } from '../app/signal';
import { StatusMark } from '../components/status-mark';

/** Whether what is shown follows what happens, or is read again every few seconds. */
export function LiveMark() {
  const on = useSignal(live);
  return (
    <span className="small">
      <StatusMark tone={on ? 'good' : 'quiet'}>{on ? 'live' : 'read every 10 s'}</StatusMark>
    </span>
  );
}
