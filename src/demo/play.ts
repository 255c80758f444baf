import type { DevFile } from '../dev/dev-file';
import { createCast } from './cast';
import type { Part } from './part';
import { createClearwayClient } from './clearway-client';
import type { ClearwayClient, DemoCustomer, DemoOwnership } from './clearway-client';
import { watch } from './watch';
import type { Say } from './watch';

const NOTE = 'Looked at in the demo: an invented person on a sample list.';

interface Stage {
  readonly integrator: ClearwayClient;
  readonly reviewer: ClearwayClient;
  readonly say: Say;
}

interface Customer {
  readonly id: string;
  readonly name: string;
  readonly whenAsked?: object;
}

type Scene = (stage: Stage, customer: Customer) => Promise<DemoCustomer>;

const isActive = ({ status }: DemoCustomer) => status === 'ACTIVE';
const isInReview = ({ kyc }: DemoCustomer) => kyc.review !== null;

/** They are asked for something, and send it. */
const answersWhenAsked =
  (words: string): Scene =>
  async ({ integrator, say }, customer) => {
    await watch(integrator, customer, say, ({ kyc }) => kyc.state === 'awaiting_customer');
    say(customer.name, `PATCH: sends ${words}`);
    await integrator.patch(`/v1/customers/${customer.id}`, customer.whenAsked);
    return watch(integrator, customer, say, isActive);
  };

/** How each of them goes on after the POST, in the order of the cast. */
const SCENES: readonly Scene[] = [
  ({ integrator, say }, customer) => watch(integrator, customer, say, isActive),

  // Left to whoever watches: the case is open for a reviewer.
  ({ integrator, say }, customer) => watch(integrator, customer, say, isInReview),

  answersWhenAsked('a sharp photo'),

  ({ integrator, say }, customer) => watch(integrator, customer, say, ({ status }) => status === 'RESTRICTED'),

  answersWhenAsked('the address'),

  async ({ integrator, reviewer, say }, customer) => {
    const { kyc } = await watch(integrator, customer, say, isInReview);
    say(customer.name, 'a reviewer claims the case, compares, and clears the match');
    await reviewer.post(`/v1/reviews/${kyc.review?.id}/claim`, {});
    const verdict = { action: 'clear_match', reason_code: 'different_person', note: NOTE };
    await reviewer.post(`/v1/reviews/${kyc.review?.id}/decisions`, verdict);
    return watch(integrator, customer, say, isActive);
  },

  // What is asked names the person by their place in the list, and what is sent names them by their id.
  async ({ integrator, say }, customer) => {
    const asked = await watch(integrator, customer, say, ({ kyc }) => kyc.state === 'awaiting_customer');
    const [field = ''] = asked.kyc.requirements.currently_due;
    const person = asked.owners[Number(/^owners\[(\d+)\]/.exec(field)?.[1])];
    if (!person) throw new Error(`${customer.name} was asked for ${field}, which is no owner's`);
    say(customer.name, `PATCH: sends a sharp photo for ${field.split('.')[0]}, and for nobody else`);
    await integrator.patch(`/v1/customers/${customer.id}`, { owners: [{ id: person.id, ...customer.whenAsked }] });
    const active = await watch(integrator, customer, say, isActive);
    const { parties } = await integrator.get<DemoOwnership>(`/v1/customers/${customer.id}/ownership`);
    for (const { name, ownership, standing } of parties) {
      say(customer.name, `  ${name}: ${ownership?.max ?? '?'} % of it, ${standing.replaceAll('_', ' ')}`);
    }
    return active;
  },

  async ({ integrator, say }, customer) => {
    await watch(integrator, customer, say, ({ kyc }) => kyc.checks.some(({ outcome }) => outcome === 'unavailable'));
    say(customer.name, 'the screening answers again (the simulation is taken away)');
    await integrator.patch(`/v1/customers/${customer.id}`, { metadata: { simulate: null } });
    return watch(integrator, customer, say, isActive);
  },
];

/** Sends the whole cast, side by side, and shows how each moves. */
export async function play(dev: DevFile, say: Say, line: (text: string) => void): Promise<void> {
  const stage: Stage = {
    integrator: createClearwayClient(dev.apiUrl, dev.apiKey),
    reviewer: createClearwayClient(dev.apiUrl, dev.reviewerKey),
    say,
  };
  const now = new Date();
  const cast = await createCast(String(now.getTime()).slice(-6), now.toISOString().slice(0, 10));
  for (const { name, story } of cast) line(`  ${name.padEnd(25)} ${story}`);
  line('');
  const ended = await Promise.all(cast.map((part, index) => perform(stage, part, SCENES[index])));
  line('');
  for (const [index, { id, status, kyc }] of ended.entries()) {
    line(`  ${(cast[index]?.name ?? '').padEnd(25)} ${status.padEnd(12)} ${dev.apiUrl}/v1/customers/${id}`);
    line(`  ${''.padEnd(25)} ${summary(kyc.checks)}`);
  }
}

/** Of a business a check runs for everybody behind it: alike ones are counted. */
function summary(checks: DemoCustomer['kyc']['checks']): string {
  const counts = new Map<string, number>();
  for (const { kind, outcome } of checks) {
    const words = `${kind} ${outcome}`;
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return [...counts].map(([words, count]) => (count > 1 ? `${words} (${count})` : words)).join(', ');
}

async function perform(stage: Stage, { name, body, whenAsked }: Part, scene: Scene | undefined): Promise<DemoCustomer> {
  const { id } = await stage.integrator.post<{ id: string }>('/v1/customers', body);
  stage.say(name, `POST /v1/customers: accepted as ${id}`);
  if (!scene) throw new Error(`${name} has no scene`);
  return scene(stage, { id, name, ...(whenAsked && { whenAsked }) });
}
