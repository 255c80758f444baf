import { specimenPage } from './specimen-page';

/** Six invented customers. The list that one of them matches is the sample list, which is invented as well. */
export interface Part {
  readonly name: string;
  readonly story: string;
  readonly body: object;
}

export async function createCast(run: string): Promise<readonly Part[]> {
  let nextNumber = Number(run) * 10;
  const taxNumber = () => cpf(String(nextNumber++).padStart(9, '1'));
  const person = (email: string, more: object) => ({
    email: `${email}.${run}@clearway-demo.org`,
    phone: '+5511987654321',
    date_of_birth: '1990-05-17',
    country_code: 'BR',
    documents: [{ id_type: 'tin', id_number: taxNumber() }],
    address: {
      street: 'Rua Augusta 1500',
      city: 'São Paulo',
      state: 'SP',
      postal_code: '01304-001',
      country: 'Brazil',
    },
    ...more,
  });
  return [
    {
      name: 'Ana Exemplo',
      story: 'everything is in order: she becomes ACTIVE by herself',
      body: person('ana', {
        first_name: 'Ana',
        last_name: 'Exemplo',
        documents: [
          { id_type: 'tin', id_number: taxNumber() },
          { id_type: 'passport', id_number: `FZ${run}`, front_doc: await specimenPage(`EXEMPLO, ANA ${run}`) },
        ],
      }),
    },
    {
      name: 'Junior Exemplo',
      story: 'he is fifteen: RESTRICTED, with the reason',
      body: person('junior', { first_name: 'Junior', last_name: 'Exemplo', date_of_birth: fifteenYearsAgo() }),
    },
    {
      name: 'Bruno Modelo',
      story: 'he forgot his address: Clearway asks, he sends it, he becomes ACTIVE',
      body: person('bruno', { first_name: 'Bruno', last_name: 'Modelo', address: undefined }),
    },
    {
      name: 'Fulano Inventado Prueba',
      story: 'his name is on the SAMPLE list: a reviewer has to look',
      body: person('fulano', { first_name: 'Fulano', last_name: 'Inventado Prueba' }),
    },
    {
      name: 'Exemplo Comércio Ltda',
      story: 'a business: registration and ownership are not checked yet, so a reviewer decides',
      body: {
        kind: 'business',
        email: `contato.${run}@clearway-demo.org`,
        phone: '+551133334444',
        country_code: 'BR',
        business: { legal_name: 'Exemplo Comércio Ltda', registration_number: '11.222.333/0001-81' },
        address: {
          street: 'Avenida Paulista 900',
          city: 'São Paulo',
          state: 'SP',
          postal_code: '01310-100',
          country: 'Brazil',
        },
      },
    },
    {
      name: 'Carla Espera',
      story: 'her screening is (SIMULATED to be) unavailable: never approved meanwhile, ACTIVE once it answers',
      body: person('carla', {
        first_name: 'Carla',
        last_name: 'Espera',
        metadata: { simulate: { screening: 'unavailable' } },
      }),
    },
  ];
}

/** Nine digits with the two check digits of a Brazilian CPF (Receita Federal: modulo 11, weights falling to 2). */
function cpf(nine: string): string {
  return [10, 11].reduce((digits, weight) => {
    const sum = Array.from(digits).reduce((total, digit, place) => total + Number(digit) * (weight - place), 0);
    return digits + String(((sum * 10) % 11) % 10);
  }, nine);
}

function fifteenYearsAgo(): string {
  const now = new Date();
  return `${now.getUTCFullYear() - 15}-01-01`;
}
