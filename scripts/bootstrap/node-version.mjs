// Imports nothing of ours and uses no new syntax: it has to run where everything else would not.
const OLDEST = [20, 19];

/** Ends the process with a clear sentence when this Node.js is too old. */
export function assertNodeVersion(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  process.stderr.write(
    `Clearway needs Node.js ${OLDEST.join('.')} or later; this is ${version}.\n` +
      'Get a newer one from https://nodejs.org (with nvm: nvm install 22).\n',
  );
  process.exit(1);
}
