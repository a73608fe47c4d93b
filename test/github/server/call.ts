/** One request on its way: what an operation is given. */
import type { Doer } from '../changes/doer.ts';
import type { App, Installation, Token } from '../state/accounts.ts';
import type { Repository } from '../state/repository.ts';
import type { Answer } from './answer.ts';

export type Actor =
  | { kind: 'nobody' }
  | { kind: 'app'; app: App }
  | { kind: 'installation'; app: App; installation: Installation; token: Token }
  | { kind: 'user'; login: string };

/** The most that is given of a tree and of a blob: https://docs.github.com/rest/git/trees and /blobs */
export interface Limits {
  treeEntries: number;
  blobBytes: number;
  /** Of a text over GraphQL, found by measuring: https://github.com/sveltia/sveltia-cms/issues/950 */
  textBytes: number;
}

export interface Call extends Doer {
  limits: Limits;
  url: URL;
  params: Record<string, string>;
  query: Record<string, string>;
  /** As it came; its operation knows what it should be, and the description has been asked. */
  body: unknown;
  headers: Record<string, string>;
  actor: Actor;
  /** The login that writes: of a bot, where an installation asks. */
  login: string;
  /** Of the path, where it names one. */
  repository: Repository;
  /** Sends a delivery again. */
  redeliver(id: number): void;
}

/** Who may: an App by its JWT, anyone who sees the repository, or who holds one of these permissions. */
export type Access =
  | { by: 'app' }
  | { by: 'code' }
  | { by: 'installation' }
  | { by: 'permission'; level: 'read' | 'write'; anyOf: string[] };

export interface Operation {
  access: Access | ((call: Call) => Access);
  answer(call: Call): Answer;
}

export const asApp: Access = { by: 'app' };
export const asInstallation: Access = { by: 'installation' };
export const read = (...anyOf: string[]): Access => ({ by: 'permission', level: 'read', anyOf });
export const write = (...anyOf: string[]): Access => ({ by: 'permission', level: 'write', anyOf });
