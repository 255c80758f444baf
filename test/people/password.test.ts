import fc from 'fast-check';

import { createGate } from '../../src/people/gate';
import { createPasswords, generatePassword, PASSWORD_COST } from '../../src/people/password';
import { CHEAP } from '../support/people';

const passwords = createPasswords({ cost: CHEAP });

test('a password matches its own hash and nothing else, in any Unicode form', async () => {
  const stored = await passwords.hash('Ganz schön geheim ﬁ');
  expect(await passwords.matches('Ganz scho\u0308n geheim fi', stored)).toBe(true);
  expect(await passwords.matches('ganz schön geheim fi', stored)).toBe(false);
  for (const broken of [null, undefined, '', '$scrypt$', stored.slice(0, -1), `${stored}x`]) {
    expect(await passwords.matches('Ganz schön geheim ﬁ', broken)).toBe(false);
  }
});

test('the same password hashes differently each time', async () => {
  expect(await passwords.hash('the same one')).not.toBe(await passwords.hash('the same one'));
});

test('what production hashes at is what OWASP asks for, and what was hashed cheaper is dated', async () => {
  const real = createPasswords({});
  const stored = await real.hash('a long sentence of my own');
  expect(stored).toMatch(/^\$scrypt\$ln=17,r=8,p=1\$/);
  expect(await real.matches('a long sentence of my own', stored)).toBe(true);
  expect(real.isDated(stored)).toBe(false);
  expect(real.isDated(await passwords.hash('x'))).toBe(true);
  expect(PASSWORD_COST).toEqual({ ln: 17, r: 8, p: 1 });
});

test('a generated password has more than 112 bits', () => {
  const many = Array.from({ length: 200 }, generatePassword);
  expect(new Set(many).size).toBe(200);
  for (const each of many) expect(each).toMatch(/^(?:[a-hjkmnp-z2-9]{4}-){5}[a-hjkmnp-z2-9]{4}$/);
  expect(24 * Math.log2(31)).toBeGreaterThan(112);
});

test('a gate never lets more in than it has room for, refuses the rest, and forgets nobody', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 0, max: 6 }),
      fc.array(fc.boolean(), { maxLength: 20 }),
      fc.scheduler(),
      async (atOnce, most, fails, scheduler) => {
        const gate = createGate({ atOnce, most });
        let inside = 0;
        const outcomes = fails.map((fail) =>
          gate(async () => {
            inside += 1;
            expect(inside).toBeLessThanOrEqual(atOnce);
            await scheduler.schedule(Promise.resolve());
            inside -= 1;
            if (fail) throw new Error('failed');
          }).then(
            () => 'done',
            (error: Error) => error.name,
          ),
        );
        await scheduler.waitFor(Promise.all(outcomes));
        const said = await Promise.all(outcomes);
        expect(said.filter((each) => each === 'GateFull')).toHaveLength(Math.max(0, fails.length - atOnce - most));
        expect(await gate(async () => 'room again')).toBe('room again');
      },
    ),
    { numRuns: 50 },
  );
});
