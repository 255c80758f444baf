import fc from 'fast-check';
import { parse } from 'yaml';

import { shippedPolicy } from '../../src/policy/shipped-policy';
import { differingSpans } from '../../src/reads/case/differing-spans';
import { hideSecrets } from '../../src/reads/case/hide-secrets';
import { masked, maskedEmail, maskedPhone, maskedWords, wordsOf } from '../../src/reads/case/mask';
import { questionOf } from '../../src/reads/case/question';
import { nounOf } from '../../src/reads/case/whose-words';

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

describe('masking', () => {
  test('hides every letter and digit of every script, and keeps length and signs', () => {
    expect(masked('AB-12 34/ß 東京 ٣')).toBe('••-•• ••/• •• •');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(masked(text)).not.toMatch(LETTER_OR_DIGIT);
        expect(Array.from(masked(text))).toHaveLength(Array.from(text).length);
      }),
    );
  });

  test('leaves of an e-mail address one letter and the domain, and no letter where there is but one', () => {
    expect(maskedEmail('ada.example@example.com')).toBe('a••.•••••••@example.com');
    expect(maskedEmail('a@example.com')).toBe('•@example.com');
    expect(maskedEmail('no address')).toBe('•• •••••••');
  });

  test('leaves of a phone number two digits, and none of a very short one', () => {
    expect(maskedPhone('+2348031234567')).toBe('+•••••••••••67');
    expect(maskedPhone('+12345')).toBe('+•••••');
  });

  test('leaves of a line of a letter the words that are also claimed, with or without accents', () => {
    const shown = wordsOf('São Paulo', '01310-100');
    expect(maskedWords('Rua Augusta 77, SAO PAULO 01310-100', shown)).toBe('••• ••••••• ••, SAO PAULO 01310-100');
  });
});

describe('the last gate', () => {
  test('hides a secret in whatever sentence and form it stands, and leaves what names things of ours', () => {
    const view = {
      id: 'X1234567',
      staffNote: 'Reads x1234567 and 1987-05-05.',
      deep: [{ theirs: '1987-05-05', value: 'X 1234567' }, 19870505],
      reveal: 'documents.1987-05-05',
    };
    expect(hideSecrets(view, ['X-123-4567', '1987-05-05', 'X 1234567'])).toEqual({
      id: 'X1234567',
      staffNote: 'Reads •••••••• and ••••-••-••.',
      deep: [{ theirs: '••••-••-••', value: '• •••••••' }, 19870505],
      reveal: 'documents.1987-05-05',
    });
  });

  test('hides nothing where nothing is secret, and passes over what would stand in any word', () => {
    const view = { text: 'one two' };
    expect(hideSecrets(view, ['', 'one'])).toEqual(view);
  });

  test('hides thousands of secrets of two hundred people at once, the longest where several begin alike', () => {
    const secrets = Array.from({ length: 5_000 }, (_, each) => `N-${String(each).padStart(6, '0')}`);
    const notes = secrets.map((secret) => `before ${secret.toLowerCase()} after, n${secret.slice(2)}`);
    for (const note of hideSecrets(notes, [...secrets, 'N-000000X']))
      expect(note).toMatch(/^before •-•{6} after, •{7}$/);
    expect(hideSecrets('n000000x', [...secrets, 'N-000000X'])).toBe('••••••••');
  });

  test('finds a secret behind letters that have another length in another case', () => {
    expect(hideSecrets('İİ straße STRASSE 1987-05-05', ['1987-05-05', 'Straße'])).toBe('İİ •••••• STRASSE ••••-••-••');
  });

  test('takes a secret as it is written, whatever signs are in it', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z0-9.*+?^$()[\]|\\-]{5,20}$/), (secret) => {
        const { note } = hideSecrets({ note: `before ${secret} after` }, [secret]);
        expect(note).toBe(`before ${masked(secret)} after`);
      }),
    );
  });
});

describe('differing characters', () => {
  test('are marked in place in numbers of one length', () => {
    expect(differingSpans({ claimed: 'X1234567', printed: 'X1284567', machine: 'x1234567' })).toEqual([
      { column: 'claimed', from: 3, to: 4 },
      { column: 'printed', from: 3, to: 4 },
    ]);
  });

  test('are what is missing where lengths differ, and signs between do not count', () => {
    expect(differingSpans({ claimed: 'Anna-Maria', printed: 'ANNA MARI', machine: null })).toEqual([
      { column: 'claimed', from: 9, to: 10 },
    ]);
    expect(differingSpans({ claimed: 'Société', printed: 'SOCIETE', machine: null })).toEqual([]);
  });

  test('are none of one value alone, and none of equal ones', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(differingSpans({ claimed: text, printed: null, machine: null })).toEqual([]);
        expect(differingSpans({ claimed: text, printed: text, machine: text })).toEqual([]);
      }),
    );
  });

  test('are there for any two that differ, inside the text, in order and apart from each other', () => {
    const word = fc.stringMatching(/^[A-Z0-9]{0,12}$/);
    fc.assert(
      fc.property(word, word, (claimed, printed) => {
        const spans = differingSpans({ claimed, printed, machine: null });
        expect(spans.length > 0).toBe(claimed !== printed);
        for (const { column, from, to } of spans) {
          expect(from).toBeLessThan(to);
          expect(to).toBeLessThanOrEqual({ claimed, printed, machine: '' }[column].length);
        }
      }),
    );
  });
});

describe('the question', () => {
  const asked = (matches: number, ...codes: string[]) =>
    questionOf(
      codes.map((code) => ({ code, message: 'Ada Example, born 1970' })),
      { matches },
    );

  test('counts list matches and says the next reason in words', () => {
    expect(asked(2, 'address.proof_name_missing', 'screening.possible_match')).toBe(
      'Possible list match, 2 entries; address: proof name missing',
    );
    expect(asked(1, 'screening.match')).toBe('Nearly certain list match, 1 entry');
  });

  test('counts what does not fit, says what could not be found out, and is never empty', () => {
    expect(asked(0, 'document.mrz_invalid', 'check.funds_unavailable', 'risk.high_tier')).toBe(
      'The machine-readable zone may have been altered; source of funds: could not find out; and 1 more',
    );
    expect(asked(0)).not.toBe('');
  });

  test('says whose of the people behind a business something is', () => {
    const nouns = new Map([
      ['ada', nounOf({ path: 'owners[0]', roles: ['director'] })],
      ['bea', nounOf({ path: 'owners[1]', roles: [] })],
      ['cem', nounOf({ path: 'controllers[0]', roles: ['director'] })],
      ['dov', nounOf({ path: 'controllers[1]', roles: ['authorized_signatory'] })],
    ]);
    const about = (code: string, ...parties: string[]) => ({ code, message: '', parties });
    const said = (reasons: ReturnType<typeof about>[], ...matched: (string | undefined)[]) =>
      questionOf(reasons, { matches: matched.length, matched, nouns });
    expect(said([about('screening.possible_match', 'cem')], 'cem')).toBe('Possible list match of a director, 1 entry');
    expect(said([about('screening.match', 'cem', 'dov')], undefined, 'cem', 'dov')).toBe(
      'Nearly certain list match of the business and 2 related parties, 3 entries',
    );
    expect(said([about('document.someone_else', 'ada')])).toBe('The document is of somebody else (an owner)');
    expect(said([about('document.someone_else', 'ada'), about('address.missing', 'bea', 'ada')])).toBe(
      '2 owners are not verified',
    );
    expect(said([about('document.someone_else', 'dov'), about('address.missing', 'dov')])).toBe(
      'A signatory is not verified',
    );
  });

  test('has words of its own for every finding that the policy we ship leaves to a person', () => {
    const { findings } = parse(shippedPolicy().text) as { findings: { code: string | string[]; then: string }[] };
    const codes = findings.filter((rule) => rule.then === 'refer').flatMap(({ code }) => code);
    const asCodes = codes.filter((code) => !code.includes('*') && /^[^:]+: /.test(asked(1, code)));
    expect(asCodes).toEqual([]);
  });
});
