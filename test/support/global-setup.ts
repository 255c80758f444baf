import { startTestServers } from './servers';

/** Runs once, and only when a selected test file needs the servers (see jest.config.js). */
async function globalSetup(): Promise<void> {
  const servers = await startTestServers();
  Object.assign(process.env, servers.addresses);
  globalThis.clearwayTestServers = servers;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => void servers.stop().finally(() => process.exit(1)));
  }
}

// jest wants the function itself, and the house no default exports.
export = globalSetup;
