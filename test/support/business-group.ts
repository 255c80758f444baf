/** A business of two levels as the API hands it to the commands: invented people, one of them listed, and one whose passport is doubtful. */
import type { BusinessIntake, IncomingParty } from '../../src/domain/intake';
import { business, LAGOS, MUSTERSCHURKE, nextCpf, TRADING } from './customers';
import { partyBusiness, partyPerson } from './incoming-parties';
import { passportHolder } from './specimen-customer';

const number = () => ({ idType: 'tin' as const, number: nextCpf(), issuingCountry: 'BRA' });

/** Nothing is wrong with her: she owns the holding, and through it most of the business. */
export function ada(): IncomingParty {
  return partyPerson(
    'owners[1]',
    { holdings: [{ of: 'holding', percentage: 100 }] },
    { documents: [number()], address: LAGOS },
  );
}

export function holding(): IncomingParty {
  return partyBusiness('owners[0]', {
    reference: 'holding',
    legalName: 'Example Holding Ltd',
    registrationNumber: '07654321',
    registryCountry: 'GBR',
    holdings: [{ percentage: 60 }],
  });
}

/** Bears the name of a listed person, who was born in another year. */
export function listedDirector(): IncomingParty {
  return partyPerson(
    'controllers[0]',
    { ...MUSTERSCHURKE, dateOfBirth: '1962-04-01', roles: ['director', 'control_person'], title: 'Managing director' },
    { documents: [number()], address: LAGOS },
  );
}

/** The machine-readable zone of the passport says another birth date than the print. */
export async function ownerOfForgedPassport(): Promise<IncomingParty> {
  const { claims, document } = await passportHolder('first', { forgery: 'mrz_birth_date' });
  return partyPerson(
    'owners[2]',
    { ...claims, holdings: [{ range: { min: 25, max: 40 } }] },
    { documents: [number(), document], address: LAGOS },
  );
}

export async function businessGroup(changes: Partial<BusinessIntake> = {}): Promise<BusinessIntake> {
  // Its numbers are in order: what is asked is asked about the people behind it.
  const { taxIds: _doubtful, ...claims } = TRADING;
  const parties = [holding(), ada(), await ownerOfForgedPassport(), listedDirector()];
  return business({ claims, parties, ...changes });
}

/**
 * Nobody's documents, and everything that a structure can be: several chains to one person, two companies that own each other, a
 * band, a nominee, an unknown share, and more small owners than stand beside each other.
 */
export function tangledGroup(): BusinessIntake {
  const small = (place: number): IncomingParty =>
    partyPerson(`owners[${5 + place}]`, {
      firstName: ['Bea', 'Cem', 'Dov', 'Eli', 'Fay', 'Gil'][place] ?? 'Hal',
      lastName: 'Sample',
      dateOfBirth: `197${place}-05-06`,
      holdings: [place === 0 ? {} : { percentage: 1 }],
    });
  const parties: IncomingParty[] = [
    holding(),
    partyPerson(
      'owners[1]',
      { holdings: [{ of: 'holding', percentage: 80 }, { percentage: 5 }, { of: 'sub', percentage: 10 }] },
      { documents: [number()], address: LAGOS },
    ),
    partyBusiness('owners[2]', {
      reference: 'sub',
      legalName: 'Example Subsidiary GmbH & Co. KG of a long name',
      holdings: [{ of: 'holding', percentage: 20 }],
    }),
    partyBusiness('owners[3]', {
      legalName: 'Sample Ventures',
      holdings: [{ of: 'sub', range: { min: 50, max: 60 } }],
    }),
    partyPerson('owners[4]', {
      firstName: 'Nia',
      lastName: 'Nominee',
      dateOfBirth: '1980-01-02',
      holdings: [{ percentage: 25, votes: 40, held: { as: 'nominee', for: 'holding' } }],
    }),
    ...Array.from({ length: 6 }, (_, place) => small(place)),
    listedDirector(),
  ];
  const [first] = parties;
  // The holding owns a part of the subsidiary that owns a part of it.
  if (first) {
    parties[0] = {
      ...first,
      claims: { ...first.claims, holdings: [{ percentage: 55 }, { of: 'sub', percentage: 30 }] },
    };
  }
  return business({ parties });
}
