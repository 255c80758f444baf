import { createTurns } from '../../src/commands/in-turn';

/** Work that is done when the test says so. */
function held() {
  const begun: string[] = [];
  const ends = new Map<string, { done: () => void; fail: (error: Error) => void }>();
  const work = (name: string) => async () => {
    begun.push(name);
    await new Promise<void>((resolve, reject) => ends.set(name, { done: resolve, fail: reject }));
    return name;
  };
  return { begun, work, end: (name: string) => ends.get(name) };
}

test('work of one owner is done one piece after the other, and another owner waits for none of it', async () => {
  const { begun, work, end } = held();
  const inTurn = createTurns();
  const all = ['a1', 'a2', 'a3', 'b1'].map((name) => inTurn(name.slice(0, 1), work(name)));
  await new Promise(setImmediate);
  expect(begun).toEqual(['a1', 'b1']);
  end('a1')?.done();
  await all[0];
  await new Promise(setImmediate);
  expect(begun).toEqual(['a1', 'b1', 'a2']);
  end('b1')?.done();
  end('a2')?.done();
  await all[1];
  await new Promise(setImmediate);
  end('a3')?.done();
  expect(await Promise.all(all)).toEqual(['a1', 'a2', 'a3', 'b1']);
});

test('a piece that fails tells who asked for it, and the next is done all the same', async () => {
  const { begun, work, end } = held();
  const inTurn = createTurns();
  const first = inTurn('a', work('a1'));
  const second = inTurn('a', work('a2'));
  await new Promise(setImmediate);
  end('a1')?.fail(new Error('no'));
  await expect(first).rejects.toThrow('no');
  await new Promise(setImmediate);
  expect(begun).toEqual(['a1', 'a2']);
  end('a2')?.done();
  expect(await second).toBe('a2');
});
