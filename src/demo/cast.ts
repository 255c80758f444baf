import { createBusinessPart } from './business-part';
import type { Part } from './part';
import { createBlurredHolder, createForgedHolder, createHolder } from './passport-holder';
import type { PassportHolder } from './passport-holder';

const HOME = {
  street: 'Rua Augusta 1500',
  city: 'São Paulo',
  state: 'SP',
  postal_code: '01304-001',
  country: 'Brazil',
};

/**
 * Eight of them, one a business. Those with a passport have the name that stands on it.
 *
 * @param run six digits, other ones each time: a number or a page that was seen before is a finding, and rightly so
 * @param today `YYYY-MM-DD`: their passports are valid then
 */
export async function createCast(run: string, today: string): Promise<readonly Part[]> {
  let nextNumber = Number(run) * 20;
  const taxNumber = () => cpf(String(nextNumber++).padStart(9, '1'));
  const person = (email: string, more: object) => ({
    email: `${email}.${run}@clearway-demo.org`,
    phone: '+5511987654321',
    date_of_birth: '1990-05-17',
    country_code: 'BR',
    documents: [{ id_type: 'tin', id_number: taxNumber() }],
    address: HOME,
    ...more,
  });
  const seed = Number(run) * 5;
  const [genuine, forged, blurred, founder, partner] = await Promise.all([
    createHolder(seed, today),
    createForgedHolder(seed + 1, today),
    createBlurredHolder(seed + 2, today),
    createHolder(seed + 3, today),
    createBlurredHolder(seed + 4, today),
  ]);
  const related = <Holder extends PassportHolder>(holder: Holder) => ({
    holder,
    documents: [{ id_type: 'tin', id_number: taxNumber(), issuing_country: 'BR' }, holder.passport],
    address: HOME,
  });
  const business = await createBusinessPart(
    { seed, today, email: `office.${run}@clearway-demo.org` },
    related(founder),
    related(partner),
  );
  const traveller = (email: string, holder: PassportHolder) => ({
    name: nameOf(holder),
    body: person(email, {
      ...holder.person,
      documents: [{ id_type: 'tin', id_number: taxNumber(), issuing_country: 'BR' }, holder.passport],
    }),
  });
  return [
    {
      ...traveller('genuine', genuine),
      story: 'the passport is read and agrees with everything: ACTIVE without anybody looking',
    },
    {
      ...traveller('forged', forged),
      story: 'the birth date at the foot of the passport was changed: a reviewer has to look',
    },
    {
      ...traveller('blurred', blurred),
      story: 'the photo of the passport is blurred: Clearway asks for a new one, then ACTIVE',
      whenAsked: { documents: [blurred.sharp] },
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
      whenAsked: { address: { ...HOME, street: 'Rua Augusta 20' } },
    },
    {
      name: 'Fulano Inventado Prueba',
      story: 'his name is on the SAMPLE list: a reviewer has to look',
      body: person('fulano', { first_name: 'Fulano', last_name: 'Inventado Prueba' }),
    },
    business,
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

/** Short enough for a line: the first given name and the last of the surname. */
function nameOf({ person: { first_name, last_name } }: PassportHolder): string {
  return `${first_name.split(' ')[0]} ${last_name.split(' ').at(-1)}`;
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
