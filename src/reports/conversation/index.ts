/**
 * Every text of the conversation in a pull request: comments of findings (comment/), the summary (summary/), the check run,
 * and what is answered to commands and said of pasted keys (answers/). All that comes from others is escaped.
 */
export {
  explanation,
  helpAnswer,
  ignoredAnswer,
  type PastedInto,
  pastedNotice,
  type Refusal,
  refusedAnswer,
  rescanAnswer,
  revokedAnswer,
} from './answers/index.ts';
export { findsKeys } from './comment/subject.ts';
export type { ConversationContext, OpenIncident, Revocation } from './context.ts';
export { conversationOf } from './conversation.ts';
