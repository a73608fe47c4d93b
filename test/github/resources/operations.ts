/** The shape of a resource: what it answers, by GitHub's name of each operation. */
import type { OperationId } from '../contract/used.ts';
import type { Operation } from '../server/call.ts';

export type Operations = Partial<Record<OperationId, Operation>>;
