import type { ApiCommit } from '../../../github/index.ts';

/** Parents before their children and each line of history in one piece: the order that git gives with `--topo-order --reverse`. */
export function oldestFirst(commits: readonly ApiCommit[], head: string): ApiCommit[] {
  const known = new Map(commits.map((commit) => [commit.id, commit]));
  const children = new Map<string, number>();
  for (const { parents } of commits)
    for (const parent of parents) children.set(parent, (children.get(parent) ?? 0) + 1);
  const order: ApiCommit[] = [];
  const ready = [known.get(head)].filter((commit) => commit !== undefined);
  for (let commit = ready.pop(); commit !== undefined; commit = ready.pop()) {
    order.push(commit);
    for (const id of commit.parents) {
      const left = children.get(id)! - 1;
      children.set(id, left);
      const parent = known.get(id);
      if (parent && left === 0) ready.push(parent);
    }
  }
  return order.reverse();
}
