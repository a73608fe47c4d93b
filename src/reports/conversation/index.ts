/**
 * Every text of the conversation in a pull request: comments of findings (comment/), the summary (summary/), the check run,
 * answers to commands (replies/), and what is said of keys that were pasted (pasted/). All that comes from others is escaped.
 */
export type { ConversationContext, OpenIncident, Revocation } from './context.ts';
export { conversationOf } from './conversation.ts';
