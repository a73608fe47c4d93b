interface Waiting<Item, Result> {
  item: Item;
  resolve: (result: Result) => void;
  reject: (error: unknown) => void;
}

/**
 * Gives a way to do work one item at a time that is done many at a time: what comes while a batch is under way is the
 * next batch. `isOfOneItem` says of an error that it may be one item's fault; then each is tried by itself.
 */
export function inBatches<Item, Result>(
  work: (items: Item[]) => Promise<Result[]>,
  { most, isOfOneItem }: { most: number; isOfOneItem: (error: unknown) => boolean },
): (item: Item) => Promise<Result> {
  const queue: Waiting<Item, Result>[] = [];
  let isBusy = false;

  return (item) =>
    new Promise((resolve, reject) => {
      queue.push({ item, resolve, reject });
      if (!isBusy) void run();
    });

  async function run(): Promise<void> {
    isBusy = true;
    while (queue.length > 0) await settle(queue.splice(0, most));
    isBusy = false;
  }

  async function settle(batch: Waiting<Item, Result>[]): Promise<void> {
    try {
      const results = await work(batch.map(({ item }) => item));
      for (const [i, { resolve }] of batch.entries()) resolve(results[i]!);
    } catch (error) {
      if (batch.length > 1 && isOfOneItem(error)) for (const one of batch) await settle([one]);
      else for (const { reject } of batch) reject(error);
    }
  }
}
