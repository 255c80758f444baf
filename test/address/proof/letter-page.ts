import type { LetterReading } from '../../../src/documents/reading/letter-reading';

/** A page of print as a list of lines from the top; `x` puts one elsewhere than at the left margin, `row` beside the last. */
export interface Line {
  readonly text: string;
  readonly x?: number;
  /** Height of the letters; 20 unless given. */
  readonly size?: number;
  readonly beside?: boolean;
  /** Empty lines before it. */
  readonly gap?: number;
}

/** A letter as the reader would hand it over. */
export function letterOf(lines: readonly (string | Line)[], from: 'text_layer' | 'ocr' = 'text_layer'): LetterReading {
  let y = 100;
  const read = lines.map((given) => {
    const { text, x = 100, size = 20, beside = false, gap = 0 } = typeof given === 'string' ? { text: given } : given;
    if (!beside) y += 26 + gap * 26;
    const right = x + text.length * size * 0.5;
    const quad = [
      { x, y },
      { x: right, y },
      { x: right, y: y + size },
      { x, y: y + size },
    ] as const;
    return { text, confidence: from === 'ocr' ? 0.97 : 1, quad };
  });
  return { findings: [], pages: [{ lines: read, from }] };
}

export const TODAY = '2026-11-20';

/** A bill as it is sent to somebody, any part of it changed. */
export function billTo({
  name = 'Jane Sample',
  street = ['12 Mockingfield Road'],
  place = ['Leeds', 'LS6 2BN'],
  title = 'Electricity bill',
  date = 'Bill date: 2 November 2026',
  more = [] as readonly (string | Line)[],
  from = 'text_layer' as 'text_layer' | 'ocr',
}: {
  name?: string;
  street?: readonly string[];
  place?: readonly string[];
  title?: string;
  date?: string;
  more?: readonly (string | Line)[];
  from?: 'text_layer' | 'ocr';
} = {}): LetterReading {
  return letterOf(
    [
      { text: 'Examplia Energy', size: 40 },
      { text: name, gap: 3 },
      ...street,
      ...place,
      { text: date, gap: 3 },
      { text: 'Account number: 8812 0034', gap: 1 },
      { text: title, size: 30, gap: 2 },
      { text: 'Thank you for being with us.', gap: 1 },
      ...more,
    ],
    from,
  );
}

export const CLAIMS = {
  holders: [{ given: 'Jane', family: 'Sample' }],
  address: { street: '12 Mockingfield Road', city: 'Leeds', state: '', postalCode: 'LS6 2BN', country: 'GB' },
  field: 'address.proof_of_address',
};
