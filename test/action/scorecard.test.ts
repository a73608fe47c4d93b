import { expect, it } from 'vitest';
import { checkout, liveKey, origin } from './origin.ts';
import { runAction } from './runner.ts';

const repository = { default_branch: 'main' };

it('a run over the whole tree ends its summary with the scorecard, folded, with links', async () => {
  const on = origin();
  const head = on.commit({ 'src/pay.ts': liveKey() });
  const { root: workspace } = checkout(on, head);
  const { summary } = await runAction({
    workspace,
    event: 'schedule',
    payload: { repository },
    env: { GITHUB_SHA: head },
  });
  const section = summary.slice(summary.indexOf('<details><summary>Scorecard: '));
  expect(section).toMatch(
    /^<details><summary>Scorecard: \d+ of \d+ practices that apply are followed; 1 is not\./,
  );
  expect(section).toContain('Looked at the working tree: 1 file');
  expect(section).toContain(`[\`src/pay.ts:1\`](https://github.com/acme/shop/blob/${head}/src/pay.ts#L1)`);
  expect(section.trimEnd()).toMatch(/<\/details>$/);
});

it('a run over a change has none: it says nothing about the rest', async () => {
  const on = origin();
  const before = on.commit({ 'README.md': '# Shop\n' });
  const after = on.commit({ 'src/pay.ts': liveKey() });
  const { root: workspace } = checkout(on, after);
  const payload = { before, after, commits: [{}], repository };
  const { summary } = await runAction({ workspace, event: 'push', payload });
  expect(summary).toContain('## ❌ Fails: 1 finding');
  expect(summary).not.toContain('Scorecard');
});
