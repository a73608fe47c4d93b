import { textLimit } from '../../github/conversation/index.ts';
import { cut } from '../markdown/cut.ts';

/** As much of it as GitHub takes in a comment or a check run, of which `taken` bytes are needed for something else. */
export function cutText(blocks: readonly string[], taken = 0): string {
  return cut(blocks, textLimit - taken, '`otesse-guard scan` shows all of it.').trimEnd();
}
