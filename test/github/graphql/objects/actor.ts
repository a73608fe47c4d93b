/** People, organisations and bots. */
import { accountOf, isDeparted } from '../../state/find.ts';
import { nodeId, type View } from '../../views/view.ts';

/** An author: here a bot's login has no `[bot]`, and who is gone is nobody. */
export function actorNode({ state }: View, login: string) {
  if (isDeparted(state, login)) return null;
  const { id, type, login: name } = accountOf(state, login);
  return { __typename: type, id: nodeId(type[0]!, id), login: name.replace(/\[bot\]$/, ''), databaseId: id };
}

/** `viewer`, which is a User whoever asks, and whose login is whole: https://github.com/fullsend-ai/fullsend/pull/1953 */
export function viewerNode({ state }: View, login: string) {
  const { id, type, login: name } = accountOf(state, login);
  return { __typename: 'User', id: nodeId(type[0]!, id), login: name, databaseId: id };
}
