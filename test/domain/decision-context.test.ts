import * as fc from 'fast-check';

import { decisionContext } from '../../activities/decision-context';
import { ageOn } from '../../activities/given-facts';
import type { Snapshot } from '../../activities/snapshot';
import type { FundsClaim } from '../../src/domain/customer';
import type { AddressView, DocumentView } from '../../src/domain/views';

interface Facts {
  readonly kind?: 'individual' | 'business';
  readonly dateOfBirth?: string;
  readonly today?: string;
  readonly documents?: readonly Partial<DocumentView>[];
  readonly addresses?: readonly Partial<AddressView>[];
  readonly funds?: FundsClaim;
  readonly productLevel?: number;
}

/** Only what a decision context is made from. */
function contextOf({ kind = 'individual', dateOfBirth = '1987-03-04', today = '2026-03-01', ...facts }: Facts) {
  const claims = {
    firstName: 'Ada',
    lastName: 'Example',
    email: 'ada.example@example.com',
    phone: '+2348031234567',
    dateOfBirth,
    ...(facts.funds && { funds: facts.funds }),
    ...(facts.productLevel && { productLevel: facts.productLevel }),
  };
  const { documents = [], addresses = [] } = facts;
  const record = { kind, countryCode: 'NGA', claims, documents, addresses };
  return decisionContext({ record, today, declinedBefore: false } as unknown as Snapshot);
}

describe('age', () => {
  test.each([
    ['2026-03-01', '2008-03-01', 18],
    ['2026-02-28', '2008-03-01', 17],
    ['2026-03-02', '2008-03-01', 18],
    ['2026-12-31', '2008-01-01', 18],
    ['2026-01-01', '2008-12-31', 17],
    // Born on a leap day: of age on 1 March where there is no 29 February, on the day itself where there is.
    ['2026-02-28', '2008-02-29', 17],
    ['2026-03-01', '2008-02-29', 18],
    ['2028-02-28', '2008-02-29', 19],
    ['2028-02-29', '2008-02-29', 20],
    ['2026-03-01', '2026-03-01', 0],
    ['2026-03-01', '2027-03-01', -1],
  ])('on %s of somebody born on %s is %i', (day, birthDate, age) => {
    expect(ageOn(day, birthDate)).toBe(age);
  });

  test('grows by one at each birthday and never else', () => {
    const aDay = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-30'), noInvalidDate: true });
    const text = (date: Date) => date.toISOString().slice(0, 10);
    fc.assert(
      fc.property(aDay, aDay, (day, birthDate) => {
        const next = new Date(day.getTime() + 86_400_000);
        const grew = ageOn(text(next), text(birthDate)) - ageOn(text(day), text(birthDate));
        const leapling = text(birthDate).slice(5) === '02-29' && text(next).slice(5) === '03-01';
        const isBirthday =
          text(next).slice(5) === text(birthDate).slice(5) || (leapling && text(day).slice(5) === '02-28');
        expect(grew).toBe(isBirthday ? 1 : 0);
      }),
    );
  });

  test('makes an adult at 18, on the day', () => {
    expect(contextOf({ dateOfBirth: '2008-03-01', today: '2026-03-01' }).adult).toBe(true);
    expect(contextOf({ dateOfBirth: '2008-03-02', today: '2026-03-01' }).adult).toBe(false);
  });

  test('that cannot be told makes no adult', () => {
    expect(contextOf({ dateOfBirth: '' }).adult).toBe(false);
    expect(contextOf({ dateOfBirth: 'unknown' }).adult).toBe(false);
  });

  test('is not asked of a business', () => {
    expect(contextOf({ kind: 'business', dateOfBirth: '' }).adult).toBe(true);
  });
});

describe('the context of a decision', () => {
  test('says what was given', () => {
    expect(contextOf({})).toMatchObject({
      kind: 'individual',
      country: 'NGA',
      identityGiven: false,
      addressGiven: false,
    });
    expect(contextOf({ documents: [{ idType: 'tin' }], addresses: [{ purpose: 'residential' }] })).toMatchObject({
      identityGiven: true,
      addressGiven: true,
    });
  });

  test('asks for a photo of the document that the customer has, not of a tax number', () => {
    expect(contextOf({ documents: [{ idType: 'tin' }, { idType: 'passport' }] }).imageField).toBe(
      'documents.passport.front_doc',
    );
    expect(contextOf({ documents: [{ idType: 'tin' }] }).imageField).toBe('documents.passport.front_doc');
  });

  test('names the product level, the lowest where none was given', () => {
    expect(contextOf({}).productLevel).toBe(1);
    expect(contextOf({ productLevel: 3 }).productLevel).toBe(3);
  });

  test('holds nothing of the person: it is stored beside the decision in clear', () => {
    const funds = { sourceOfFunds: 'salary', occupation: 'lighthouse keeper of Sample Bay' };
    const context = contextOf({ documents: [{ idType: 'passport', number: 'X1234567' }], funds });
    expect(context).toMatchObject({ funds: { sourceOfFunds: 'salary' } });
    const text = JSON.stringify(context);
    for (const word of ['Ada', 'Example', '8031234567', '1987', 'X1234567', 'lighthouse']) {
      expect([word, text.includes(word)]).toEqual([word, false]);
    }
  });
});
