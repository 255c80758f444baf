import { proofSentByAnother } from '../../src/db/addresses';
import { asTenant } from '../../src/db/database';
import type { Transaction } from '../../src/db/database';
import {
  documentsWithAnothersNumber,
  fileSentByAnother,
  insertFingerprint,
  pageSentByAnother,
  portraitSentByAnother,
} from '../../src/db/document-reuse';
import type { IncomingDocument, IncomingFile, IncomingParty } from '../../src/domain/intake';
import type { RelatedPersonClaims } from '../../src/domain/related-party';
import type { DocumentView } from '../../src/domain/views';
import { business, image, LAGOS, nextCpf, person } from '../support/customers';
import { partyBusiness, partyPerson } from '../support/incoming-parties';
import { by, createTestSystem, FIRST_REVIEWER } from '../support/test-system';
import type { TestSystem } from '../support/test-system';

let system: TestSystem;
let tenant: string;
beforeAll(async () => {
  system = await createTestSystem();
}, 60_000);
beforeEach(async () => {
  tenant = await system.tenant();
});
afterAll(() => system.close());

const inTenant = <T>(work: (tx: Transaction) => Promise<T>) => asTenant(system.app, tenant, work);

/** One document, wherever it is sent: a number, and pictures that nobody else has. */
function shared() {
  const shade = 20 + shades++;
  return { number: nextCpf(), front: image(shade) };
}
let shades = 0;
const tin = ({ number, front }: ReturnType<typeof shared>): IncomingDocument => ({
  idType: 'passport',
  number,
  issuingCountry: 'BRA',
  front,
});

interface Sent {
  readonly customerId: string;
  readonly document: DocumentView;
}
const only = (documents: readonly DocumentView[] | undefined): DocumentView => {
  const [document] = documents ?? [];
  if (!document) throw new Error('A document is missing');
  return document;
};

async function ofIndividual(document: IncomingDocument, claims = {}): Promise<Sent> {
  const { value } = await system.commands.createCustomer(by(tenant), person({ documents: [document], claims }));
  return { customerId: value.id, document: only(value.documents) };
}
/** The documents of several parties of one business, in their order. */
async function behindBusiness(...parties: readonly IncomingParty[]): Promise<Sent[]> {
  const { value } = await system.commands.createCustomer(by(tenant), business({ parties }));
  if (value.kind !== 'business') throw new Error('A business was made');
  return value.parties.map(({ documents }) => ({ customerId: value.id, document: only(documents) }));
}
const partyWith = (document: IncomingDocument, claims: Partial<RelatedPersonClaims> = {}, at = 0) =>
  partyPerson(`owners[${at}]`, claims, { documents: [document] });

const lock = (customerId: string) =>
  system.commands.controlCustomer(by(tenant, FIRST_REVIEWER), customerId, {
    action: 'lock',
    reasonCode: 'suspected_fraud',
    note: 'Reported by the payments team.',
  });

const DHASH = '0f'.repeat(32);

/** What is found of each, by number, by file, by likeness of the page and of the portrait. */
async function reuse(sent: readonly Sent[]) {
  for (const { customerId, document } of sent) {
    await inTenant((tx) =>
      insertFingerprint(tx, {
        tenantId: tenant,
        customerId,
        documentId: document.id,
        side: 'front',
        dhash: DHASH,
        portrait: DHASH,
      }),
    );
  }
  return Promise.all(
    sent.map(async ({ customerId, document: { id } }) => {
      const found = await inTenant((tx) =>
        Promise.all([
          documentsWithAnothersNumber(tx, customerId).then((ids) => ids.has(id)),
          fileSentByAnother(tx, id),
          pageSentByAnother(tx, id, DHASH, 10),
          portraitSentByAnother(tx, id, DHASH, 10),
        ]),
      );
      // All four ask whose it is in the same way.
      expect(new Set(found).size).toBe(1);
      return found[0];
    }),
  );
}

describe('one document', () => {
  test('of two customers is reuse, even under one name and birth date', async () => {
    const document = tin(shared());
    expect(await reuse([await ofIndividual(document), await ofIndividual(document)])).toEqual([true, true]);
  });

  test('of a customer who stands behind a business too is theirs in both places', async () => {
    const document = tin(shared());
    const claims = { firstName: 'EXAMPLE', lastName: 'Àda' };
    const [party] = await behindBusiness(partyWith(document, claims));
    expect(await reuse([await ofIndividual(document), party as Sent])).toEqual([false, false]);
  });

  test('of one director of two businesses is theirs in both', async () => {
    const document = tin(shared());
    const [one] = await behindBusiness(partyWith(document));
    const [two] = await behindBusiness(partyWith(document, { middleName: 'Maria' }));
    expect(await reuse([one as Sent, two as Sent])).toEqual([false, false]);
  });

  test('of a customer who was locked is reuse behind a business, under their own name too', async () => {
    const document = tin(shared());
    const individual = await ofIndividual(document);
    const [party] = await behindBusiness(partyWith(document));
    expect(await reuse([individual, party as Sent])).toEqual([false, false]);
    await lock(individual.customerId);
    expect(await reuse([individual, party as Sent])).toEqual([false, true]);
  });

  test('of somebody behind a business that was locked is reuse where they come as a customer', async () => {
    const document = tin(shared());
    const [party] = await behindBusiness(partyWith(document));
    await lock((party as Sent).customerId);
    expect(await reuse([party as Sent, await ofIndividual(document)])).toEqual([false, true]);
  });

  test.each([
    ['another name', { lastName: 'Sample' }],
    ['another birth date', { dateOfBirth: '1987-03-05' }],
    ['no birth date that we know of', { dateOfBirth: '' }],
  ])('of somebody with %s is reuse', async (_, claims) => {
    const document = tin(shared());
    const [party] = await behindBusiness(partyWith(document, claims));
    expect(await reuse([await ofIndividual(document), party as Sent])).toEqual([true, true]);
  });

  test('of two people behind one business is reuse, and of one who is named twice is not', async () => {
    const [document, other] = [tin(shared()), tin(shared())];
    const two = await behindBusiness(partyWith(document), partyWith(document, { firstName: 'Eve' }, 1));
    expect(await reuse(two)).toEqual([true, true]);
    tenant = await system.tenant();
    expect(await reuse(await behindBusiness(partyWith(other), partyWith(other, {}, 1)))).toEqual([false, false]);
  });

  test('that was sent for the wrong person first, and then for the right one, is no reuse', async () => {
    const document = tin(shared());
    const [wrong, right] = await behindBusiness(partyWith(document), partyWith(tin(shared()), { firstName: 'Eve' }, 1));
    const customerId = (wrong as Sent).customerId;
    const record = await system.reads.customer(tenant, customerId);
    const [first, second] = record?.kind === 'business' ? record.parties : [];
    if (!first || !second) throw new Error('A party is missing');
    const change = ({ id, list, path }: typeof first, sent: IncomingDocument) => ({
      id,
      list,
      path,
      claims: {},
      documents: [sent],
    });
    const { value } = await system.commands.changeCustomer(by(tenant), customerId, {
      parties: { add: [], remove: [], change: [change(first, tin(shared())), change(second, document)] },
    });
    const documents = value.kind === 'business' ? value.parties.map((party) => only(party.documents)) : [];
    expect(right).toBeDefined();
    expect(await reuse(documents.slice(1).map((each) => ({ customerId, document: each })))).toEqual([false]);
  });

  test('of one holding behind two businesses is the holding’s, known by its place in a register', async () => {
    const certificate: IncomingDocument = { ...tin(shared()), idType: 'certificate_of_incorporation' };
    const holding = (claims = {}) =>
      partyBusiness(
        'owners[0]',
        { registrationNumber: '01234567', registryCountry: 'GBR', ...claims },
        { documents: [certificate] },
      );
    const [one] = await behindBusiness(holding());
    const [two] = await behindBusiness(holding({ registrationNumber: '0123-4567' }));
    expect(await reuse([one as Sent, two as Sent])).toEqual([false, false]);
    const [other] = await behindBusiness(holding({ registrationNumber: '76543210' }));
    expect(await reuse([other as Sent])).toEqual([true]);
  });
});

describe('whose a document is', () => {
  test('follows the name: a party who is called otherwise later is somebody else', async () => {
    const document = tin(shared());
    const individual = await ofIndividual(document);
    const [party] = await behindBusiness(partyWith(document));
    const { customerId } = party as Sent;
    const record = await system.reads.customer(tenant, customerId);
    const [ada] = record?.kind === 'business' ? record.parties : [];
    if (!ada) throw new Error('A party is missing');
    const rename = (lastName: string) =>
      system.commands.changeCustomer(by(tenant), customerId, {
        parties: {
          add: [],
          remove: [],
          change: [{ id: ada.id, list: 'owners', path: ada.path, claims: { lastName } }],
        },
      });
    await rename('Sample');
    expect(await reuse([individual, party as Sent])).toEqual([true, true]);
    await rename('Example');
    expect(await reuse([individual, party as Sent])).toEqual([false, false]);
  });

  test('follows the name of a customer too', async () => {
    const document = tin(shared());
    const individual = await ofIndividual(document, { lastName: 'Sample' });
    const [party] = await behindBusiness(partyWith(document));
    expect(await reuse([individual, party as Sent])).toEqual([true, true]);
    await system.commands.changeCustomer(by(tenant), individual.customerId, { claims: { lastName: 'Example' } });
    expect(await reuse([individual, party as Sent])).toEqual([false, false]);
  });

  test('goes with a document that comes with the change', async () => {
    const document = tin(shared());
    const individual = await ofIndividual(tin(shared()));
    const [party] = await behindBusiness(partyWith(document));
    const { value } = await system.commands.changeCustomer(by(tenant), individual.customerId, {
      documents: [document],
    });
    expect(await reuse([{ customerId: value.id, document: only(value.documents) }, party as Sent])).toEqual([
      false,
      false,
    ]);
  });
});

describe('one letter', () => {
  const letterOf = async (
    address: { proof: IncomingFile },
    claims: Partial<RelatedPersonClaims>,
    more: readonly IncomingParty[] = [],
  ) => {
    const parties = [partyPerson('owners[0]', claims, { address: { ...LAGOS, ...address } }), ...more];
    const { value } = await system.commands.createCustomer(by(tenant), business({ parties }));
    const [party] = value.kind === 'business' ? value.parties : [];
    return party?.addresses[0]?.id ?? '';
  };
  const isAnothers = (addressId: string) => inTenant((tx) => proofSentByAnother(tx, addressId));

  test('of two customers is reuse; of one person as customer and as owner, or of one household, it is not', async () => {
    const proof = image(90);
    const { value } = await system.commands.createCustomer(by(tenant), person({ address: { ...LAGOS, proof } }));
    const own = value.addresses[0]?.id ?? '';
    const spouse = partyPerson('owners[1]', { firstName: 'Bob' }, { address: { ...LAGOS, proof } });
    const shares = await letterOf({ proof: image(91) }, {}, [{ ...spouse, address: { ...LAGOS, proof: image(91) } }]);
    expect(await isAnothers(shares)).toBe(false);
    const same = await letterOf({ proof }, {});
    expect([await isAnothers(own), await isAnothers(same)]).toEqual([false, false]);
    const other = await letterOf({ proof }, { firstName: 'Eve' });
    expect([await isAnothers(own), await isAnothers(other)]).toEqual([true, true]);
  });

  test('that somebody else sent as a document is reuse', async () => {
    const proof = image(92);
    await ofIndividual({ ...tin(shared()), front: proof });
    expect(await isAnothers(await letterOf({ proof }, {}))).toBe(true);
  });
});
