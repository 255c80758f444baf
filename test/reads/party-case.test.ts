import { RequirementPath } from '../../src/api/schemas/requirement-path';
import type { CaseView } from '../../src/domain/case-view';
import type { IncomingParty } from '../../src/domain/intake';
import { sentenceOf } from '../../src/domain/requirement-sentences';
import { business, LAGOS, MUSTERSCHURKE, nextCpf, person } from '../support/customers';
import { partyBusiness, partyPerson } from '../support/incoming-parties';
import { by, createTestSystem, FIRST_REVIEWER } from '../support/test-system';
import type { TestSystem } from '../support/test-system';
import { openReview, verify } from '../support/verify';

let system: TestSystem;
let tenant: string;
beforeAll(async () => {
  system = await createTestSystem();
}, 60_000);
beforeEach(async () => {
  tenant = await system.tenant();
});
afterAll(() => system.close());

const CPF = nextCpf();
const HOLDING = partyBusiness('owners[0]', {
  reference: 'holding',
  legalName: 'Example Holding Ltd',
  registrationNumber: '07654321',
  registryCountry: 'GBR',
  taxId: 'TX-90817263',
  holdings: [{ percentage: 60 }],
});
const ADA = partyPerson(
  'owners[1]',
  {
    dateOfBirth: '1987-03-04',
    email: 'ada.private@example.com',
    phone: '+2348035550199',
    holdings: [{ of: 'holding', percentage: 100 }, { range: { min: 25, max: 40 } }],
  },
  {
    documents: [{ idType: 'tin', number: CPF, issuingCountry: 'BRA' }],
    address: { ...LAGOS, street: '77 Hidden Close' },
  },
);
const LISTED = partyPerson('controllers[0]', { ...MUSTERSCHURKE, roles: ['director', 'control_person'], title: 'CEO' });

const referred = async (parties: readonly IncomingParty[] = [HOLDING, ADA, LISTED]) => {
  const { value } = await system.commands.createCustomer(by(tenant), business({ parties }));
  await verify(system, tenant, value.id);
  return openReview(system, tenant, value.id);
};
const read = async (reviewId: string): Promise<CaseView> => {
  const view = await system.reads.reviewCase(by(tenant, FIRST_REVIEWER).actor, reviewId);
  if (!view) throw new Error('The case is not there');
  return view;
};

const at = (view: CaseView, path: string) => {
  const node = view.ownership?.parties.find((each) => each.path === path);
  const panel = view.parties?.find((each) => each.id === node?.id);
  if (!node || !panel) throw new Error(`Nobody is at ${path}`);
  return { node, panel };
};

test('a business’s case holds the tree, and a panel of what is on record of each party', async () => {
  const view = await read((await referred()).id);
  const [holding, ada, listed] = ['owners[0]', 'owners[1]', 'controllers[0]'].map((path) => at(view, path));
  expect(view.ownership?.root).toMatchObject({ id: view.customer.id, name: 'Example Trading Ltd' });
  expect(view.ownership?.holdings).toEqual([
    { owner: holding?.node.id, owned: view.customer.id, min: 60, max: 60, known: true },
    { owner: ada?.node.id, owned: holding?.node.id, min: 100, max: 100, known: true },
    { owner: ada?.node.id, owned: view.customer.id, min: 25, max: 40, known: true },
  ]);
  expect(listed?.node).toMatchObject({
    name: 'Max Musterschurke',
    roles: ['director', 'control_person'],
    title: 'CEO',
  });
  expect(ada?.panel.documents).toMatchObject([{ idType: 'tin' }]);
  expect(ada?.panel.addresses).toMatchObject([{ claimed: { street: '•• •••••• •••••' } }]);
  const kindsOf = (panel: typeof ada) =>
    view.checks.filter(({ id }) => panel?.panel.checkIds.includes(id)).map(({ kind }) => kind);
  expect(kindsOf(ada)).toEqual(expect.arrayContaining(['contact', 'identity_number', 'address', 'screening']));
  expect(kindsOf(holding)).toEqual(expect.arrayContaining(['registration', 'screening']));
});

test('a match of a director is laid beside the director, by a key of its own, and the question says whose it is', async () => {
  const review = await referred();
  const view = await read(review.id);
  const { node } = at(view, 'controllers[0]');
  expect(view.matches).toMatchObject([
    { key: `party:${node.id}/sample:900001`, entryId: 'sample:900001', partyId: node.id, state: 'open' },
  ]);
  expect(view.matches[0]?.features).toContainEqual(
    expect.objectContaining({ feature: 'birth_date', ours: '••••-••-••', theirs: '••••-••-••' }),
  );
  expect(view.review.question).toMatch(/^(Nearly certain|Possible) list match of a /);
  const { items } = await system.reads.reviews(tenant, {}, { size: 5 });
  expect(items[0]?.question).toBe(view.review.question);
});

test('what may be asked for names the place of whoever shall send it', async () => {
  const view = await read((await referred()).id);
  expect(view.requirementChoices.map(({ field }) => field)).toEqual(
    expect.arrayContaining(['owners[1].documents.tin.front_doc', 'owners[1].address.document', 'owners[0].legal_name']),
  );
  for (const { field, customerMessage } of view.requirementChoices) {
    expect([field, RequirementPath.safeParse(field).error]).toEqual([field, undefined]);
    expect([field, customerMessage]).not.toEqual([field, sentenceOf('nothing that there is')]);
  }
});

describe('what is masked', () => {
  const SECRETS = [
    [CPF, '1987-03-04', 'ada.private@example.com', '+2348035550199', '2348035550199', '77 Hidden Close'],
    ['07654321', 'TX-90817263', 'TX90817263'],
    [MUSTERSCHURKE.dateOfBirth],
    ['01234567', 'RMB850412RM7', 'office@example.com', '+442079460000', '1 Example Street'],
  ].flat();

  test('of whomever behind a business stands in clear nowhere in the case, and the tree shows none of it', async () => {
    const review = await referred();
    await system.commands.giveVerdict(by(tenant, FIRST_REVIEWER), review.id, {
      action: 'decline',
      reasonCode: 'test_reason',
      note: `Seen beside each other: ${SECRETS.join(', ')}.`,
      entryIds: [],
      requirements: [],
    });
    const view = JSON.stringify(await read(review.id)).toLowerCase();
    expect(view).toContain('seen beside each other');
    expect(SECRETS.filter((secret) => view.includes(secret.toLowerCase()))).toEqual([]);
    const tree = JSON.stringify(await system.reads.ownership(tenant, review.customerId));
    expect(SECRETS.filter((secret) => tree.includes(secret))).toEqual([]);
  });

  test('is shown by the name that the case gives it, and that somebody looked is on record without the value', async () => {
    const review = await referred();
    const view = await read(review.id);
    const { panel } = at(view, 'owners[1]');
    const names = [
      ...panel.facts.flatMap(({ reveal }) => reveal ?? []),
      ...panel.documents.flatMap(({ fields }) => fields.flatMap(({ reveal }) => reveal ?? [])),
      ...panel.addresses.map(({ reveal }) => reveal),
    ];
    const { value } = await system.commands.revealFields(by(tenant, FIRST_REVIEWER), review.customerId, names);
    expect(Object.values(value)).toEqual(
      expect.arrayContaining(['1987-03-04', 'ada.private@example.com', '+2348035550199', CPF, '77 Hidden Close']),
    );
    const [row] = (await system.reads.accessLog(tenant, review.customerId)) ?? [];
    expect(row).toMatchObject({ action: 'customer.revealed', detail: { fields: names } });
    expect(JSON.stringify(row)).not.toContain('1987');
  });

  test('of a party of another business cannot be asked for', async () => {
    const [mine, other] = [await referred(), await referred([LISTED])];
    const [party] = (await read(other.id)).parties ?? [];
    const asked = system.commands.revealFields(by(tenant, FIRST_REVIEWER), mine.customerId, [
      `parties.${party?.id}.date_of_birth`,
    ]);
    await expect(asked).rejects.toMatchObject({ code: 'FIELD_UNKNOWN' });
  });
});

test('a case of two hundred parties is put together with as many statements as one of two', async () => {
  const many = Array.from({ length: 200 }, (_, place) =>
    partyPerson(`controllers[${place}]`, { dateOfBirth: `1970-01-${String((place % 28) + 1).padStart(2, '0')}` }),
  );
  const counted = async (parties: readonly IncomingParty[]) => {
    const review = await referred(parties);
    let statements = 0;
    const count = () => statements++;
    system.app.on('query', count);
    await read(review.id);
    system.app.removeListener('query', count);
    return statements;
  };
  expect(await counted([...many.slice(0, 199), LISTED])).toBe(await counted([...many.slice(0, 1), LISTED]));
}, 60_000);

describe('the tree of a business', () => {
  test('is there before the first decision: everybody pending, no effective shares, nothing computed', async () => {
    const { value } = await system.commands.createCustomer(by(tenant), business({ parties: [HOLDING, ADA] }));
    const tree = await system.reads.ownership(tenant, value.id);
    expect(tree?.parties.map(({ standing, share, required }) => [standing, share, required])).toEqual([
      ['pending', undefined, undefined],
      ['pending', undefined, undefined],
    ]);
    expect(tree?.holdings).toHaveLength(3);
    expect(tree?.computed).toBeUndefined();
  });

  test('is nobody else’s, and no individual has one', async () => {
    const { value } = await system.commands.createCustomer(by(tenant), business({ parties: [HOLDING] }));
    expect(await system.reads.ownership(await system.tenant(), value.id)).toBeUndefined();
    const { value: ada } = await system.commands.createCustomer(by(tenant), person());
    expect(await system.reads.ownership(tenant, ada.id)).toBeUndefined();
  });
});
