/** The scripts start us with a channel; when it closes, the script was killed and nobody would stop us any more. */

/** Calls `stop` once when the process that started us is gone. Does nothing without a channel. Keeps no process alive. */
export function onParentGone(stop: () => void): void {
  if (process.channel === undefined) return;
  process.channel?.unref();
  process.once('disconnect', stop);
}
