/**
 * The machine cannot be made ready, in words for the person at the terminal: what is wrong, and what to do.
 * The entry points print `message` alone; a stack trace would only hide it.
 */
export class SetupError extends Error {
  override readonly name = 'SetupError';
}
