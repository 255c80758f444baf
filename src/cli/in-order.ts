/**
 * Works on several items at once and gives the answers in the items' order. Items that wait behind a slow one are worked on
 * meanwhile, but no more than `ahead` of them are held.
 */
export async function* inOrder<Item, Answer>(
  items: AsyncIterable<Item>,
  { atOnce, ahead = 8 * atOnce }: { readonly atOnce: number; readonly ahead?: number },
  work: (item: Item) => Promise<Answer>,
): AsyncGenerator<Answer> {
  const pending: Promise<Answer>[] = [];
  const waiting: (() => void)[] = [];
  let busy = 0;
  const inTurn = async (item: Item): Promise<Answer> => {
    if (busy >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
    else busy += 1;
    try {
      return await work(item);
    } finally {
      const next = waiting.shift();
      if (next) next();
      else busy -= 1;
    }
  };
  for await (const item of items) {
    const answer = inTurn(item);
    // Whoever takes it hears of its failure; until then nobody is to call it unhandled.
    answer.catch(() => undefined);
    pending.push(answer);
    if (pending.length >= ahead) yield await (pending.shift() as Promise<Answer>);
  }
  for (const answer of pending) yield await answer;
}
