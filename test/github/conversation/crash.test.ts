/** A process that dies between any two requests, or after one that it got no answer to. */
import { describe, expect, it } from 'vitest';
import { converse, readPull } from '../../../src/github/conversation/index.ts';
import type { Api } from '../../../src/github/index.ts';
import { conversing } from './support.ts';
import { wanted, wantedFinding } from './wanted.ts';

class Death extends Error {}

/** After so many writes it is dead; the last one may have landed all the same. */
function dyingAfter(writes: number, landed: boolean, api: Api): Api {
  let left = writes;
  const mortal =
    <Args extends unknown[], Answer>(
      ask: (...args: Args) => Promise<Answer>,
      isWrite: (args: Args) => boolean,
    ) =>
    async (...args: Args): Promise<Answer> => {
      if (!isWrite(args)) return ask(...args);
      if (left === 0 && !landed) throw new Death();
      const answer = await ask(...args);
      if (left-- === 0) throw new Death();
      return answer;
    };
  return {
    permissions: api.permissions,
    request: mortal(api.request.bind(api), ([route]) => !route.startsWith('GET')) as Api['request'],
    graphql: mortal(api.graphql.bind(api), ([query]) => query.startsWith('mutation')) as Api['graphql'],
  };
}

const place = (line: number | null) => ({ path: 'src/pay.ts', line, startLine: null });
const first = [
  wantedFinding('f1', { spot: place(3) }),
  wantedFinding('f2', { spot: place(null) }),
  wantedFinding('f3', { spot: place(7) }),
  wantedFinding('f4', { spot: null }),
];
/** One is gone, one is new, one says something else. */
const next = [first[0]!, { ...first[2]!, version: '2' }, first[3]!, wantedFinding('f5', { spot: place(9) })];

describe.each([
  ['unanswered', true],
  ['unsent', false],
])('a request that is %s', (_, landed) => {
  it.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])(
    'after %i more leaves nothing that the next run does not mend',
    async (writes) => {
      const { api, where, head, pull, say, read } = await conversing();
      const begin = wanted(first, { head });
      const [annotation] = begin.check.annotations;
      begin.check.annotations = Array.from({ length: 60 }, () => annotation!);
      await say(begin);
      // A person joins in.
      const { standing } = await read();
      pull.reply('bob', standing.findings[0]!.comment, 'Is it?');
      const end = wanted(next, { head });
      for (const target of [begin, end]) {
        const dying = dyingAfter(writes, landed, api);
        const { standing } = await readPull(api, where);
        await converse(dying, where, target, { standing, readAt: Date.now() }).catch((error: unknown) => {
          if (!(error instanceof Death)) throw error;
        });
      }
      await say(end);
      const after = (await read()).standing;
      expect(
        after.findings.map(({ id, state, isResolved, version }) => [id, state, isResolved, version]),
      ).toEqual([
        ['f1', 'open', false, '1'],
        ['f3', 'open', false, '2'],
        ['f2', 'settled', true, '1'],
        ['f5', 'open', false, '1'],
      ]);
      expect(pull.state.comments.map(({ body }) => body)).toEqual([
        '<!-- otesse-guard:summary -->\n4 findings; said here: f4',
      ]);
      expect(after.checks.at(-1)).toMatchObject({ isCompleted: true, says: { written: 4 } });
      expect(after.checks.filter(({ isCompleted }) => !isCompleted)).toEqual([]);
    },
  );
});

it('the very first run may die anywhere', async () => {
  for (const landed of [true, false])
    for (let writes = 0; writes < 6; writes++) {
      const { api, where, head, pull, say, read } = await conversing();
      const target = wanted(first, { head });
      const [annotation] = target.check.annotations;
      target.check.annotations = Array.from({ length: 120 }, () => annotation!);
      const { standing } = await readPull(api, where);
      const dying = dyingAfter(writes, landed, api);
      await converse(dying, where, target, { standing, readAt: Date.now() }).catch((error: unknown) => {
        if (!(error instanceof Death)) throw error;
      });
      await say(target);
      const after = (await read()).standing;
      expect(after.findings.map(({ id }) => id).sort()).toEqual(['f1', 'f2', 'f3']);
      expect(pull.state.comments).toHaveLength(1);
      expect(after.checks).toMatchObject([{ isCompleted: true, says: { written: 120 } }]);
    }
});
