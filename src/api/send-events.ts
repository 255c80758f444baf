import type { Response } from 'express';

/** Comes from a handler: begins to say things, and is told when nobody hears them any longer. */
export interface EventSource {
  /** Called once, when the stream is open. The answer is called when it is closed, by whichever side. */
  readonly open: (stream: EventStream) => (() => void) | undefined;
  /** Asked with every heartbeat: false ends the stream. A failure to find out ends it too. */
  readonly mayGoOn: () => Promise<boolean>;
  readonly heartbeatMs: number;
}

export interface EventStream {
  say(event: string, data: object): void;
  end(): void;
}

/** After how long a browser that lost the stream opens it again. */
const RETRY_MS = 2_000;
/** Who does not read what is said is dropped, and comes back when they do. */
const MOST_UNREAD_BYTES = 64 * 1024;

/** Server-sent events (WHATWG HTML, 9.2): one line of JSON an event, a comment line as heartbeat. */
export function sendEvents(res: Response, source: EventSource): void {
  res.setHeader('Content-Type', 'text/event-stream; charset=utf-8');
  res.setHeader('Cache-Control', 'no-store, no-transform');
  // nginx keeps answers back until it has enough of them.
  res.setHeader('X-Accel-Buffering', 'no');
  // HEAD asks for no more.
  if (res.req.method === 'HEAD') return void res.end();
  res.flushHeaders();
  res.write(`retry: ${RETRY_MS}\n\n`);

  let close: (() => void) | undefined;
  let isOpen = true;
  const end = (): void => {
    if (!isOpen) return;
    isOpen = false;
    clearInterval(heartbeat);
    close?.();
    res.end();
  };
  const write = (text: string): void => {
    if (!isOpen) return;
    res.write(text);
    if (res.writableLength > MOST_UNREAD_BYTES) {
      end();
      res.destroy();
    }
  };
  const heartbeat = setInterval(() => {
    write(': still here\n\n');
    source.mayGoOn().then(
      (goesOn) => goesOn || end(),
      () => end(),
    );
  }, source.heartbeatMs);
  heartbeat.unref();
  res.on('close', end);
  close = source.open({ say: (event, data) => write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`), end });
  if (close === undefined) end();
  // It ended while it was being opened, when there was nothing to close yet.
  else if (!isOpen) close();
}
