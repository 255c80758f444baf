/** Businesses that nothing is wrong with, and the people behind them. Nobody of that name and number exists. */
import { createHolder } from '../../src/demo/passport-holder';
import { sampleCustomer, taxNumber } from '../sample-customer';

/** As many as the claim speaks of. */
export const PEOPLE = 10;
const OWNERS = 4;

export type Proof = 'number' | 'passport';

/** A body for `POST /v1/customers` of an individual who proves who they are in this way. */
export async function sampleIndividual(seed: number, proof: Proof, today: string) {
  return { ...sampleCustomer(seed), ...(await identityOf(seed, proof, today)) };
}

/**
 * A body for a business with four owners of a quarter each and six directors, each of whom brings what an individual does.
 * That it exists, the FAKE register says: what is compared is what people cost. Takes the seeds of so many people from `seed` on:
 * a number that two people have is a finding, and rightly so.
 */
export async function sampleBusiness(seed: number, proof: Proof, today: string) {
  const people = await Promise.all(
    Array.from({ length: PEOPLE }, async (_none, at) => {
      const personSeed = seed + at;
      const { first_name, last_name, date_of_birth, documents, address } = sampleCustomer(personSeed);
      const identity = await identityOf(personSeed, proof, today);
      return { type: 'person', first_name, last_name, date_of_birth, documents, address, ...identity };
    }),
  );
  const { email, phone, address, proof_of_funds } = sampleCustomer(seed);
  return {
    kind: 'business',
    email,
    phone,
    country_code: 'BRA',
    business: {
      legal_name: `Exemplo ${inLetters(seed)} Ltda`,
      registration_number: companyNumber(seed),
      registry_country: 'BRA',
      incorporation_date: '2011-04-12',
    },
    address,
    proof_of_funds,
    owners: people.slice(0, OWNERS).map((person) => ({ ...person, ownership_percentage: 100 / OWNERS })),
    controllers: people.slice(OWNERS).map((person) => ({ ...person, roles: ['control_person', 'director'] })),
    metadata: { reference: `bench-${seed}` },
  };
}

async function identityOf(seed: number, proof: Proof, today: string) {
  if (proof === 'number') return {};
  const { person, passport } = await createHolder(seed, today);
  const number = { id_type: 'tin', id_number: taxNumber(seed), issuing_country: 'BRA' };
  return { ...person, documents: [number, passport] };
}

/** A CNPJ: eight digits, branch 0001, and two check digits (Receita Federal: modulo 11, weights 2 to 9 from the right). */
function companyNumber(seed: number): string {
  const digits = Array.from(`${String(10_000_000 + ((seed * 7_919) % 80_000_000))}0001`, Number);
  for (let more = 0; more < 2; more++) {
    const sum = digits.reduce((total, digit, at) => total + digit * (2 + ((digits.length - 1 - at) % 8)), 0);
    const rest = sum % 11;
    digits.push(rest < 2 ? 0 : 11 - rest);
  }
  return digits.join('').replace(/^(..)(...)(...)(....)(..)$/, '$1.$2.$3/$4-$5');
}

function inLetters(seed: number): string {
  return Array.from(seed.toString(26), (sign) => String.fromCharCode(65 + parseInt(sign, 26))).join('');
}
