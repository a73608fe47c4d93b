import type { Reaction } from '../state/issue.ts';
import { userView } from './user.ts';
import { nodeId, type View } from './view.ts';

export function reactionView(view: View, { id, user, content, createdAt }: Reaction) {
  return { id, node_id: nodeId('REA', id), user: userView(view, user), content, created_at: createdAt };
}

/** How many there are of each; `url` is of what they belong to. */
export function reactionRollup(reactions: Reaction[], url: string) {
  const count = (content: string) => reactions.filter((each) => each.content === content).length;
  return {
    url: `${url}/reactions`,
    total_count: reactions.length,
    '+1': count('+1'),
    '-1': count('-1'),
    laugh: count('laugh'),
    hooray: count('hooray'),
    confused: count('confused'),
    heart: count('heart'),
    rocket: count('rocket'),
    eyes: count('eyes'),
  };
}
