import { Refusal } from '../commands/command';

/** The place of a row in a list ordered by an instant and an id. */
export interface Place {
  readonly at: string;
  readonly id: string;
}

/** The lists that cursors lead through. One list's cursor would be a wrong place in another, so it names its own. */
type List = 'customers' | 'reviews' | 'stuck';

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?\+00:00$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function writeCursor(list: List, { at, id }: Place): string {
  return Buffer.from(`${list} ${at} ${id}`).toString('base64url');
}

/** Anything that we did not write is refused: a cursor that is misread would show the wrong page without a word. */
export function readCursor(list: List, text: string): Place {
  const [of, at = '', id = ''] = Buffer.from(text, 'base64url').toString('utf8').split(' ');
  if (of !== list || !INSTANT.test(at) || Number.isNaN(Date.parse(at)) || !UUID.test(id)) {
    throw new Refusal('BAD_CURSOR', 'This cursor is none that we gave out', 'cursor');
  }
  return { at, id };
}
