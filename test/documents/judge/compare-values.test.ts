import { comparePrintedName } from '../../../src/documents/judge/compare-values';

const BARCODE = { given: 'JEAN-MARIE GAEL', family: 'OEUVREAU' };
const print = (family: string) => ({ given: 'Jean-Marie Gael', family });

describe('print beside a barcode', () => {
  test('is not called another name for a ligature that was taken for one letter', () => {
    expect(comparePrintedName(print('Oeuvreau'), BARCODE)).toBe('same');
    expect(comparePrintedName(print('Fuvreau'), BARCODE)).toBe('unknown');
  });

  test('is another name where anything else differs', () => {
    expect(comparePrintedName(print('Fuvremu'), BARCODE)).not.toMatch(/same|unknown/);
    expect(comparePrintedName(print('Fuvreau'), { ...BARCODE, family: 'MARTINEAU' })).toBe('different');
    expect(comparePrintedName(print('Mouvier'), { ...BARCODE, family: 'BOUVIER' })).not.toMatch(/same|unknown/);
  });
});

describe('print beside a zone that had to cut the name', () => {
  const zone = { family: 'PARADEIGMIDOU FANTASTAKI FANT', given: 'GEORGI M', truncated: true };

  test('says nothing where only the last line of the family name was found', () => {
    expect(comparePrintedName({ family: 'FANTASTOPOULOU', given: 'GEORGIA MARIA' }, zone)).toBe('unknown');
  });

  test('is another name where that line is not how the zone goes on', () => {
    expect(comparePrintedName({ family: 'MODELOPOULOU', given: 'GEORGIA MARIA' }, zone)).not.toMatch(/same|unknown/);
    expect(comparePrintedName({ family: 'FANTASTOPOULOU', given: 'PETROS' }, zone)).not.toMatch(/same|unknown/);
    const whole = { ...zone, truncated: false };
    expect(comparePrintedName({ family: 'FANTASTOPOULOU', given: 'GEORGIA MARIA' }, whole)).not.toMatch(/same|unknown/);
  });
});
