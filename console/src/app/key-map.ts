/** Every key of the console, by screen: what the screens listen to and what the list of keys shows is this one table. */
export const KEY_MAP = {
  everywhere: {
    '?': 'Show all keys',
    'g r': 'Go to reviews',
    'g a': 'Go to second approvals',
    'g c': 'Go to customers',
    'g o': 'Go to operations',
    'g p': 'Go to policies',
    t: 'Dates exact or relative',
  },
  list: {
    j: 'Next row',
    k: 'Row before',
    Enter: 'Open the row',
    '/': 'Go to the filters',
  },
  queue: {
    c: 'Claim the row, or release it',
  },
  case: {
    c: 'Claim the case, or release it',
    a: 'Approve',
    d: 'Decline',
    r: 'Request information',
    l: 'Lock the customer',
    x: 'Clear the match that is selected',
    m: 'Confirm the match that is selected',
    j: 'Next match',
    k: 'Match before',
    v: 'Go to the verdict',
    n: 'Next review',
    u: 'Up, to the reviews',
  },
  tree: {
    ArrowDown: 'Next line, or the layer below',
    ArrowUp: 'Line before, or the layer above',
    ArrowRight: 'Open the line, or the box beside',
    ArrowLeft: 'Close the line, or the box before',
    Enter: 'Look at who is selected',
  },
  picture: {
    '+': 'Larger',
    '-': 'Smaller',
    '[': 'Turn to the left',
    ']': 'Turn to the right',
    '0': 'As it was',
  },
} as const;

export type Keys<Screen extends keyof typeof KEY_MAP> = keyof (typeof KEY_MAP)[Screen];

export const SCREEN_NAMES: Readonly<Record<keyof typeof KEY_MAP, string>> = {
  everywhere: 'Everywhere',
  list: 'In a list',
  queue: 'In the reviews',
  case: 'On a case',
  tree: 'In an ownership tree that has the focus',
  picture: 'On a picture that has the focus',
};

interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** The key as KEY_MAP writes it; undefined when it is meant for the browser. `before` is the key pressed just before. */
export function keyOf(press: Press, before: string | undefined): string | undefined {
  if (press.ctrlKey || press.metaKey || press.altKey) return undefined;
  return before === 'g' && press.key.length === 1 ? `g ${press.key}` : press.key;
}
