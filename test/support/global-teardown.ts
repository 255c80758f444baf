import type { TestServers } from './servers';

declare global {
  // What the set-up leaves for the teardown: jest loads the two apart from each other.
  var clearwayTestServers: TestServers | undefined;
}

async function globalTeardown(): Promise<void> {
  await globalThis.clearwayTestServers?.stop();
}

export = globalTeardown;
