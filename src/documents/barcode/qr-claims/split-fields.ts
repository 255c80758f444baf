/**
 * The values of a text in one of the forms that QR codes on documents have. Nothing here recurses into what it has found
 * more than once, and nothing is expanded: an XML entity of the document's own stays as it stands.
 */
export function splitFields(text: string): string[] {
  const trimmed = text.trim();
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed)) return splitAddress(trimmed).flatMap(splitWithin);
  return splitWithin(trimmed);
}

function splitWithin(text: string): string[] {
  if (/^[[{]/.test(text) && isJson(text)) return jsonValues(text);
  if (text.startsWith('<')) return xmlValues(text);
  return text.split(/[\r\n]+/).flatMap(splitLine);
}

/** Path and parameters, not the host. */
function splitAddress(text: string): string[] {
  const [, path = '', query = '', fragment = ''] = /^[^:]+:\/\/[^/?#]*([^?#]*)\??([^#]*)#?(.*)$/s.exec(text) ?? [];
  const parameters = [query, fragment].flatMap((part) => part.split('&')).map((part) => part.replace(/^[^=]*=/, ''));
  return [...path.split('/'), ...parameters].map(decode).filter((part) => part !== '');
}

function decode(part: string): string {
  const spaced = part.replaceAll('+', ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Strings that are no keys, and numbers as they are written: parsed, long ones would lose their last digits. */
function jsonValues(text: string): string[] {
  const values: string[] = [];
  for (const [token, colon] of text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?|-?\d[\d.eE+-]*/g)) {
    if (colon !== undefined) continue;
    const value: unknown = token.startsWith('"') ? JSON.parse(token) : token;
    if (typeof value === 'string') values.push(...value.split(/[\r\n]+/));
  }
  return values;
}

const XML_CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Attributes and text. Declarations, comments and processing instructions are left out. */
function xmlValues(text: string): string[] {
  const values: string[] = [];
  const plain = text.replaceAll(/<!--.*?(?:-->|$)|<[!?][^>]*>/gs, ' ');
  for (const [, double, single, content] of plain.matchAll(/=\s*"([^"<]*)"|=\s*'([^'<]*)'|>([^<]+)/g)) {
    values.push(
      (double ?? single ?? content ?? '').replaceAll(/&(\w+);/g, (entity, name: string) => {
        return XML_CHARACTERS.get(name) ?? entity;
      }),
    );
  }
  return values;
}

/** A list, or a key and its value or values. A colon between digits belongs to a time, not to a key. */
function splitLine(line: string): string[] {
  // vCard and iCalendar: parameters stand between the key and the colon.
  const value = line.replace(/^\s*\p{L}[\p{L}\p{N} _.;=-]{0,40}?\s*[:=](?!\/\/)/u, '');
  return value
    .split(/[|;,^~\t]/)
    .map((part) => part.replace(/^\s*\p{L}[\p{L}\p{N} _.-]{0,40}?\s*[:=]/u, ''))
    .filter((part) => part.trim() !== '');
}
