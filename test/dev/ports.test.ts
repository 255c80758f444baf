import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';

import { assertPortFree, isListening, pickFreePort, settlePort } from '../../src/dev/ports';

async function listen(host: string): Promise<{ port: number; server: Server }> {
  const server = createServer().listen(0, host);
  await once(server, 'listening');
  return { port: (server.address() as AddressInfo).port, server };
}

async function close(server: Server): Promise<void> {
  server.close();
  await once(server, 'close');
}

describe('a port', () => {
  test('that is free is accepted, also right after somebody left it', async () => {
    const { port, server } = await listen('127.0.0.1');
    await close(server);

    await expect(assertPortFree(port, 'PORT', 'the API')).resolves.toBeUndefined();
  });

  test('that is in use is named with who needs it, the variable that moves it, and one that is free', async () => {
    const { port, server } = await listen('127.0.0.1');
    const refusal: unknown = await assertPortFree(port, 'TEMPORAL_UI_PORT', 'the Temporal Web UI').catch(
      (error: unknown) => error,
    );
    await close(server);

    expect(refusal).toMatchObject({ name: 'SetupError' });
    const message = (refusal as Error).message;
    expect(message).toContain(`Port ${port}, which the Temporal Web UI needs, is in use`);
    const proposed = Number(/TEMPORAL_UI_PORT=(\d+) npm start/.exec(message)?.[1]);
    expect(proposed).not.toBe(port);
    await expect(assertPortFree(proposed, 'TEMPORAL_UI_PORT', 'it')).resolves.toBeUndefined();
  });

  test('on which somebody listens over IPv6 only is in use too: browsers go there first', async () => {
    const { port, server } = await listen('::1').catch(() => ({ port: 0, server: null }));
    if (server === null) return; // a machine without IPv6 cannot be confused by it
    const refusal: unknown = await assertPortFree(port, 'PORT', 'the API').catch((error: unknown) => error);
    await close(server);

    expect(refusal).toMatchObject({ name: 'SetupError' });
  });

  test.each([-1, 70_000, 1.5, Number.NaN])('%p is refused as no port at all', async (port) => {
    await expect(assertPortFree(port, 'PORT', 'the API')).rejects.toThrow('not a number from 1 to 65535');
  });

  test('0 is always free and becomes one that nobody listens on', async () => {
    await expect(assertPortFree(0, 'PORT', 'the API')).resolves.toBeUndefined();
    const port = await settlePort(0);
    expect(port).toBeGreaterThan(0);
    await expect(isListening(port)).resolves.toBe(false);
    await expect(settlePort(5432)).resolves.toBe(5432);
  });

  test('picked by the system is free', async () => {
    await expect(assertPortFree(await pickFreePort(), 'PORT', 'the API')).resolves.toBeUndefined();
  });
});
