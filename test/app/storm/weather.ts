/** What people do in the pull requests of a storm, and what must stand there in the end. */
import { liveKey } from '../../detection/support.ts';
import type { Remote } from '../../github/apart/remote.ts';
import type { DrivenPull } from '../../github/driving/pull-request.ts';
import type { DrivenRepository } from '../../github/driving/repository.ts';

/** One pull request: ten deliveries of what people do, and of what the App says there some more. */
export interface Story {
  branch: string;
  /** Files with a key in them, at the head. */
  leaks: string[];
  asksForHelp: boolean;
  /** Its number, once it has been opened. */
  number: number | null;
  steps: (() => Promise<unknown>)[];
}

export const deliveriesOfAStory = 10;

export function storyOf(shop: Remote<DrivenRepository>, which: number): Story {
  const branch = `topic-${which}`;
  const leaks = ['first', 'second', 'third'].slice(0, which % 4).map((name) => `src/${branch}/${name}.ts`);
  const by = 'ann';
  const push = (turn: number) => {
    const path = leaks[turn];
    const plain = { [`docs/${branch}/${turn}.md`]: `Turn ${turn}.\n` };
    const leak = { [`${path}`]: `export const key = '${liveKey(which * 10 + turn)}';\n` };
    return shop.push(branch, path === undefined ? plain : { ...plain, ...leak }, { by });
  };
  let pull: Remote<DrivenPull>;
  const story: Story = {
    ...{ branch, leaks, asksForHelp: which % 2 === 0, number: null },
    steps: [
      () => push(0),
      async () => {
        pull = await shop.openPull(branch, { by });
        story.number = await pull.number;
      },
      () => push(1),
      () => pull.comment(by, story.asksForHelp ? '/guard help' : 'Please have a look.'),
      () => pull.edit(by, { title: `${branch}, as it should be` }),
      () => push(2),
      () => pull.close(by),
      () => pull.reopen(by),
    ],
  };
  return story;
}

/** The steps of all stories, each in its own order, shuffled together. */
export function shuffled(stories: readonly Story[], random: () => number): (() => Promise<unknown>)[] {
  const left = stories.map(({ steps }) => [...steps]).filter((steps) => steps.length > 0);
  const all: (() => Promise<unknown>)[] = [];
  // Not all at once: as many are open as a team has in hand.
  const inHand = left.splice(0, 25);
  while (inHand.length > 0) {
    const at = Math.floor(random() * inHand.length);
    all.push(inHand[at]!.shift()!);
    if (inHand[at]!.length === 0) inHand.splice(at, 1, ...left.splice(0, 1));
  }
  return all;
}
