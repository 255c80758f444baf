import type { DevFile } from '../dev/dev-file';
import { createCast } from './cast';
import type { Part } from './cast';
import { createClearwayClient } from './clearway-client';
import type { ClearwayClient, DemoCustomer } from './clearway-client';
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

  async ({ integrator, reviewer, say }, customer) => {
    const { kyc } = await watch(integrator, customer, say, isInReview);
    say(customer.name, 'a reviewer has read the company papers and approves');
    const verdict = { action: 'approve', reason_code: 'documents_seen', note: NOTE };
    await reviewer.post(`/v1/reviews/${kyc.review?.id}/decisions`, verdict);
    return watch(integrator, customer, say, isActive);
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
    line(`  ${''.padEnd(25)} ${kyc.checks.map(({ kind, outcome }) => `${kind} ${outcome}`).join(', ')}`);
  }
}

async function perform(stage: Stage, { name, body, whenAsked }: Part, scene: Scene | undefined): Promise<DemoCustomer> {
  const { id } = await stage.integrator.post<{ id: string }>('/v1/customers', body);
  stage.say(name, `POST /v1/customers: accepted as ${id}`);
  if (!scene) throw new Error(`${name} has no scene`);
  return scene(stage, { id, name, ...(whenAsked && { whenAsked }) });
}
