/** Well-formed requests about businesses and whoever is behind them, in all the forms that the API takes. For fast-check. */
import fc from 'fast-check';

import { PERSON_ID_TYPES, BUSINESS_ID_TYPES } from '../../src/domain/identity-types';
import { PARTY_ROLES } from '../../src/domain/related-party';
import { base64, png } from './api-bodies';

export interface Entry {
  readonly type: 'person' | 'business' | 'customer';
  readonly [field: string]: unknown;
}

export interface BusinessBody {
  readonly owners?: readonly Entry[] | 'none_identified';
  readonly controllers?: readonly Entry[] | 'none_identified';
  readonly [field: string]: unknown;
}

const FILE = base64(png());

const word = fc.stringMatching(/^[A-Z][a-z]{1,12}$/);
const number = fc.stringMatching(/^[A-Z0-9]{4,12}$/);
const day = fc.constantFrom('1970-12-28', '1999-02-28', '2000-02-29');
const country = fc.constantFrom('NG', 'GBR', 'us');
const phone = fc.constantFrom('+2348031234567', '+442079460000', '+14155550123');
const percentage = fc.double({ min: 0, max: 100, noNaN: true }).map((share) => Math.round(share * 100) / 100);
const band = fc.tuple(percentage, percentage).map(([a, b]) => ({ min: Math.min(a, b), max: Math.max(a, b) }));

const address = fc.record(
  { street: word, city: word, state: word, postal_code: number, country, document: fc.constant(FILE) },
  { requiredKeys: ['city'] },
);

function documents(types: readonly string[]) {
  const document = fc.record(
    {
      id_type: fc.constantFrom(...types),
      id_number: number,
      valid_until: day,
      issuing_country: country,
      front_doc: fc.constant(FILE),
    },
    { requiredKeys: ['id_type', 'id_number'] },
  );
  return fc.uniqueArray(document, { maxLength: 2, selector: ({ id_type: idType }) => idType });
}

const reachedBy = { country_code: country, email: fc.constant('who@example.com'), phone, address };

const said = {
  title: word,
  roles: fc.subarray([...PARTY_ROLES]),
  voting_percentage: percentage,
};

const person = fc.record(
  {
    type: fc.constant('person' as const),
    first_name: word,
    middle_name: word,
    last_name: word,
    date_of_birth: day,
    gender: fc.constantFrom('female', 'male'),
    nationality: country,
    documents: documents(PERSON_ID_TYPES),
    ...reachedBy,
    ...said,
  },
  { requiredKeys: ['type', 'first_name', 'last_name'] },
);

const business = fc.record(
  {
    type: fc.constant('business' as const),
    legal_name: word,
    trading_name: word,
    legal_form: word,
    registration_number: number,
    registry_country: country,
    tax_id: number,
    incorporation_date: day,
    owners: fc.constant('none_identified'),
    documents: documents(BUSINESS_ID_TYPES),
    ...reachedBy,
    ...said,
  },
  { requiredKeys: ['type', 'legal_name'] },
);

const customer = fc.record({ type: fc.constant('customer' as const), ...said }, { requiredKeys: ['type'] });

/** How much, of whom and for whom: `of` and `heldFor` pick among those whom one can name. */
const holding = fc.record({
  share: fc.option(fc.oneof(percentage, band), { nil: undefined }),
  of: fc.option(fc.nat(), { nil: undefined }),
  heldFor: fc.option(fc.nat(), { nil: undefined }),
  other: fc.boolean(),
});

type Held = typeof holding extends fc.Arbitrary<infer Value> ? Value : never;

const entry = fc.tuple(fc.oneof(person, business, customer), holding);
const list = fc.option(fc.oneof(fc.constant('none_identified' as const), fc.array(entry, { maxLength: 4 })), {
  nil: undefined,
});

/** `customerIds`: who may be referred to, each at most once. */
export function businessBodies(customerIds: readonly string[]): fc.Arbitrary<BusinessBody> {
  return fc.tuple(list, list, fc.boolean()).map(([owners, controllers, full]) => {
    const unused = [...customerIds];
    const both = [owners, controllers].map((each) => (Array.isArray(each) ? each.flatMap(named) : each));
    const everybody = both.flatMap((each) => (Array.isArray(each) ? each : [])).map(([who], at) => ({ ...who, at }));
    let at = 0;
    const [sentOwners, sentControllers] = both.map((each, where) =>
      Array.isArray(each)
        ? each.map(([who, what]) => {
            const self = at++;
            return { ...who, reference: `p${self}`, ...holdingOf(what, self, where === 1) };
          })
        : each,
    );
    return {
      kind: 'business',
      email: 'office@example.com',
      phone: '+442079460000',
      country_code: 'GB',
      business: full
        ? {
            legal_name: 'Example Trading Ltd',
            tax_id: 'T1',
            tax_ids: [{ country: 'ng', number: 'T2' }],
            industry_scheme: 'mcc',
            industry_code: '5411',
            purpose: 'payroll',
            expected_monthly_volume: '1000000_plus',
          }
        : { legal_name: 'Example Trading Ltd' },
      ...(sentOwners !== undefined && { owners: sentOwners }),
      ...(sentControllers !== undefined && { controllers: sentControllers }),
    };

    /** Nobody refers to a customer once all of them are taken. */
    function named([who, what]: [{ readonly type: Entry['type'] }, Held]): [Entry, Held][] {
      if (who.type !== 'customer') return [[who, what]];
      const customerId = unused.pop();
      return customerId === undefined ? [] : [[{ ...who, customer_id: customerId }, what]];
    }

    function holdingOf({ share, of, heldFor, other }: Held, self: number, controls: boolean) {
      const owned = everybody.filter((each) => each.type === 'business' && each.at !== self);
      const others = everybody.filter((each) => each.at !== self);
      const name = (among: readonly { at: number }[], pick: number) => `p${among[pick % among.length]?.at}`;
      const first = {
        ...(typeof share === 'number' && { ownership_percentage: share }),
        ...(typeof share === 'object' && { ownership_range: share }),
        ...(of !== undefined && owned.length > 0 && { of: name(owned, of) }),
        ...(heldFor !== undefined && others.length > 0 && { held_as: 'nominee', held_for: name(others, heldFor) }),
      };
      const may = other && (!controls || Object.keys(first).length > 0);
      return { ...first, ...(may && { other_holdings: [{ held_as: 'trust', voting_percentage: 1 }] }) };
    }
  });
}
