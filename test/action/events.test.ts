import { describe, expect, it } from 'vitest';
import { checkout, liveKey, origin } from './origin.ts';
import { annotationsOf, runAction } from './runner.ts';

const nobody = '0'.repeat(40);
const repository = { default_branch: 'main' };
const found = { findings: '1', complete: 'true' };

/** A branch with a leak in its first commit, and one commit more. */
function branch(name: string) {
  const on = origin();
  const base = on.commit({ 'README.md': '# Shop\n' });
  if (name !== 'main') on.git('checkout', '--quiet', '-b', name);
  const leak = on.commit({ 'src/pay.ts': liveKey() });
  const head = on.commit({ 'a.ts': 'export const a = 1;\n' });
  return { on, base, leak, head, workspace: checkout(on, head).root, ref: `refs/heads/${name}` };
}

describe('a push', () => {
  it('is what the branch did not have before', async () => {
    const { workspace, ref, base, leak, head } = branch('main');
    const payload = { before: base, after: head, commits: [{}, {}], repository };
    expect((await runAction({ workspace, event: 'push', ref, payload })).outputs).toMatchObject(found);
    const second = { before: leak, after: head, commits: [{}], repository };
    const clean = await runAction({ workspace, event: 'push', ref, payload: second });
    expect(clean.outputs).toMatchObject({ findings: '0', complete: 'true' });
    expect(clean.passed).toBe(true);
  });

  it('of a new branch is what the default branch lacks', async () => {
    const { workspace, ref, head } = branch('feature');
    const payload = { before: nobody, after: head, commits: [], repository };
    const result = await runAction({ workspace, event: 'push', ref, payload });
    expect(result.outputs).toMatchObject(found);
    expect(result.log.join('\n')).toContain('the new branch');
  });

  it('that was forced is set against the default branch when the old commits are gone', async () => {
    const { workspace, ref, head } = branch('feature');
    const payload = { before: 'dead'.repeat(10), after: head, commits: [], repository };
    const result = await runAction({ workspace, event: 'push', ref, payload });
    expect(result.outputs).toMatchObject(found);
  });

  it('that was forced onto the default branch fails when the old commits are gone', async () => {
    const { workspace, ref, head } = branch('main');
    const payload = { before: 'dead'.repeat(10), after: head, commits: [], repository };
    const result = await runAction({ workspace, event: 'push', ref, payload });
    expect(result.passed).toBe(false);
    expect(result.outputs).toEqual({ complete: 'false' });
  });

  it('that replaced the whole history is all that the new one has', async () => {
    const { on, base, ref } = branch('main');
    on.git('checkout', '--quiet', '--orphan', 'anew');
    const head = on.commit({ 'src/pay.ts': liveKey(2) });
    const { root } = checkout(on, head);
    const payload = { before: base, after: head, commits: [], repository };
    const result = await runAction({ workspace: root, event: 'push', ref, payload });
    expect(result.outputs).toMatchObject(found);
  });

  it('of a tag, and the first of all, are what lies there', async () => {
    const { workspace, head } = branch('main');
    const payload = { before: nobody, after: head, commits: [], repository };
    for (const ref of ['refs/tags/v1.0.0', 'refs/heads/main']) {
      const result = await runAction({ workspace, event: 'push', ref, payload });
      expect(result.outputs).toMatchObject(found);
      expect(result.log.join('\n')).toContain('the working tree');
    }
  });

  it('that deletes a branch is nothing to look at', async () => {
    const { workspace, ref, head } = branch('feature');
    const payload = { before: head, after: nobody, deleted: true, repository };
    const result = await runAction({ workspace, event: 'push', ref, payload });
    expect(result.passed).toBe(true);
    expect(result.log).toContain('A branch was deleted: there is nothing to look at.');
  });
});

describe('other events', () => {
  it('a merge group is what it would merge', async () => {
    const { workspace, base, head } = branch('gh-readonly-queue/main/pr-7');
    const payload = { merge_group: { base_sha: base, head_sha: head } };
    const result = await runAction({ workspace, event: 'merge_group', payload });
    expect(result.outputs).toMatchObject(found);
  });

  it.each(['workflow_dispatch', 'schedule'])('%s is what lies there', async (event) => {
    const { workspace } = branch('main');
    const result = await runAction({ workspace, event, payload: { repository } });
    expect(result.outputs).toMatchObject(found);
    expect(annotationsOf(result)[0]).toMatch(/^error src\/pay\.ts:1 /);
  });

  it('the history is every version that ever was, when it is all there', async () => {
    const { on } = branch('main');
    const { root } = checkout(on, on.commit({ 'src/pay.ts': null }), 0);
    const result = await runAction({
      workspace: root,
      event: 'schedule',
      payload: { repository },
      inputs: { scope: 'history' },
    });
    expect(result.outputs).toMatchObject(found);
  });

  it('the history of a shallow checkout is no pass', async () => {
    const { on } = branch('main');
    const { root } = checkout(on, on.commit({ 'src/pay.ts': null }));
    const result = await runAction({
      workspace: root,
      event: 'schedule',
      payload: { repository },
      inputs: { scope: 'history' },
    });
    expect(result.passed).toBe(false);
    expect(result.outputs.complete).toBe('false');
  });
});
