import request from 'supertest';

import { PolicyAnswer, PolicyListAnswer, PolicyMovesAnswer, ReplayAnswer } from '../../src/api/schemas/answers/policy';
import { shippedPolicy } from '../../src/policy/shipped-policy';
import { TENANT, createTestApp } from '../support/test-app';

const NOTE = { note: 'Read rule by rule, and agreed.' };
const { text, version } = shippedPolicy();

function desk() {
  const t = createTestApp();
  const headers = t.browser('admin');
  return {
    t,
    get: (path: string) => request(t.app).get(path).set(headers),
    post: (path: string, body: object) => request(t.app).post(path).set(headers).send(body),
  };
}

test('a policy is proposed, replayed, approved and moved to in the documented shapes', async () => {
  const { t, get, post } = desk();
  const proposed = await post('/v1/policies', { text, ...NOTE });
  expect([proposed.status, proposed.headers['location']]).toEqual([201, `/v1/policies/${version}`]);
  expect(PolicyAnswer.parse(proposed.body.data)).toMatchObject({ version, state: 'proposed', text, replay: null });
  expect(PolicyListAnswer.parse((await get('/v1/policies')).body.data).items).toMatchObject([{ version }]);
  expect(PolicyAnswer.parse((await get(`/v1/policies/${version}`)).body.data).text).toBe(text);
  const replay = await post(`/v1/policies/${version}/replay`, { since: '2026-06-01' });
  expect(ReplayAnswer.parse(replay.body.data).policy_version).toBe(version);
  expect(t.fake.reached.at(-1)?.sent).toEqual({ since: '2026-06-01T00:00:00.000Z' });
  const approved = await post(`/v1/policies/${version}/approve`, NOTE);
  expect(PolicyAnswer.parse(approved.body.data)).toMatchObject({ state: 'active', answer_note: NOTE.note });
  const moved = await post(`/v1/policies/${version}/move`, { limit: 50, stop_at_flips_percent: 2.5 });
  expect(PolicyMovesAnswer.parse(moved.body.data)).toMatchObject({ policy_version: version, stopped: null });
  expect(t.fake.reached.at(-1)?.sent).toEqual({ limit: 50, stopAtFlips: 2.5 });
});

test('a text that is no policy is refused with every problem, each with its line and rule', async () => {
  const { t, post } = desk();
  const broken = text
    .replace("customer.kind == 'individual'", 'customer.kid == 3')
    .replace('then: refer', 'then: wonder');
  const { status, body } = await post('/v1/policies', { text: broken, ...NOTE });
  expect(status).toBe(422);
  const problems = body.errors.text as string[];
  expect(problems.length).toBeGreaterThan(0);
  for (const problem of problems) expect(problem).toMatch(/^line \d+, \S+/);
  expect(t.fake.reached).toEqual([]);
});

test('the text is taken as it is: its version is the hash of every byte', async () => {
  const { t, post } = desk();
  const spaced = `\n${text}\n\n`;
  const { body } = await post('/v1/policies', { text: spaced, ...NOTE });
  expect(body.data.text).toBe(spaced);
  expect(body.data.version).not.toBe(version);
  expect(t.fake.reached).toHaveLength(1);
});

test.each<[what: string, path: string, body: object, field: string]>([
  ['without a text', '/v1/policies', NOTE, 'text'],
  ['with a text that no policy is as long as', '/v1/policies', { text: 'x'.repeat(262_145), ...NOTE }, 'text'],
  ['with a text of more bytes than letters', '/v1/policies', { text: 'é'.repeat(140_000), ...NOTE }, 'text'],
  ['with a NUL', '/v1/policies', { text: `${text}# \0`, ...NOTE }, 'text'],
  ['with half a letter', '/v1/policies', { text: `${text}# \ud800`, ...NOTE }, 'text'],
  ['without a note', '/v1/policies', { text }, 'note'],
  ['with a note that says nothing', '/v1/policies', { text, note: 'ok' }, 'note'],
  ['with another field', '/v1/policies', { text, ...NOTE, active: true }, 'active'],
  ['since no day', `/v1/policies/${version}/replay`, { since: 'yesterday' }, 'since'],
  ['without a limit', `/v1/policies/${version}/move`, {}, 'limit'],
  ['of more than a batch', `/v1/policies/${version}/move`, { limit: 1001 }, 'limit'],
  ['of half a case', `/v1/policies/${version}/move`, { limit: 0.5 }, 'limit'],
  ['beyond all', `/v1/policies/${version}/move`, { limit: 1, stop_at_flips_percent: 101 }, 'stop_at_flips_percent'],
])('what is sent %s is refused by the name of the field', async (_what, path, body, field) => {
  const { t, post } = desk();
  const answer = await post(path, body);
  expect([answer.status, Object.keys(answer.body.errors as object)]).toEqual([422, [field]]);
  expect(t.fake.reached).toEqual([]);
});

test.each(['sha256:abc', `md5:${'0'.repeat(64)}`, `sha256:${'g'.repeat(64)}`, TENANT])(
  'what is no version (%s) is the version of nothing',
  async (given) => {
    const { t, get, post } = desk();
    expect((await get(`/v1/policies/${given}`)).status).toBe(404);
    expect((await post(`/v1/policies/${given}/approve`, NOTE)).status).toBe(404);
    expect(t.fake.reached).toEqual([]);
  },
);

test('a repeat with the same Idempotency-Key gets the first answer again', async () => {
  const { t } = desk();
  const send = () =>
    request(t.app)
      .post('/v1/policies')
      .set(t.browser('admin'))
      .set('Idempotency-Key', 'proposal-7')
      .send({ text, ...NOTE });
  const [first, again] = [await send(), await send()];
  expect([again.status, again.headers['idempotent-replayed'], again.body]).toEqual([201, 'true', first.body]);
});
