/** Customers that nothing is wrong with: every check that applies to them is clear. Nobody of that name and number exists. */

const FIRST_NAMES = ['Ana', 'Bruno', 'Carla', 'Diego', 'Elisa', 'Fabio', 'Gilda', 'Hugo', 'Iara', 'Jonas'];
const LAST_NAMES = ['Amostra', 'Exemplo', 'Ficticio', 'Modelo', 'Teste'];
const STREETS = ['Avenida Paulista', 'Rua Augusta', 'Rua da Consolação', 'Alameda Santos', 'Rua Oscar Freire'];

/** A body for `POST /v1/customers`, as a client sends it; another `seed` is another person. No files. */
export function sampleCustomer(seed: number) {
  const pick = (words: readonly string[], step: number) => words[Math.floor(seed / step) % words.length] ?? '';
  return {
    first_name: pick(FIRST_NAMES, 1),
    last_name: `${pick(LAST_NAMES, FIRST_NAMES.length)} ${inLetters(seed)}`,
    email: `cliente.${seed}@example.com`,
    phone: `+55119${String(60_000_000 + (seed % 30_000_000)).padStart(8, '0')}`,
    country_code: 'BRA',
    date_of_birth: `19${60 + (seed % 40)}-0${1 + (seed % 9)}-1${seed % 10}`,
    documents: [{ id_type: 'tin', id_number: taxNumber(seed) }],
    address: {
      street: `${pick(STREETS, 7)}, ${1 + (seed % 2_000)}`,
      city: 'São Paulo',
      state: 'SP',
      postal_code: '01310-100',
      country: 'BR',
    },
    proof_of_funds: {
      employment_status: 'employed',
      occupation: '151252',
      primary_purpose: 'personal_or_living_expenses',
      source_of_funds: 'salary',
      expected_monthly_pay: '0_4999',
    },
    metadata: { reference: `bench-${seed}` },
  };
}

/** A CPF: nine digits, and two check digits over weights from 10 and 11 down. */
export function taxNumber(seed: number): string {
  const digits = Array.from(String(104_729_011 + ((seed * 7_919) % 800_000_000)).padStart(9, '0'), Number);
  for (const first of [10, 11]) {
    const sum = digits.reduce((total, digit, place) => total + digit * (first - place), 0);
    digits.push(((sum * 10) % 11) % 10);
  }
  const text = digits.join('');
  return `${text.slice(0, 3)}.${text.slice(3, 6)}.${text.slice(6, 9)}-${text.slice(9)}`;
}

/** Names hold no digits. */
function inLetters(seed: number): string {
  const letters = Array.from(seed.toString(26), (sign) => String.fromCharCode(97 + parseInt(sign, 26))).join('');
  return letters.charAt(0).toUpperCase() + letters.slice(1);
}
