import { deliveriesCacheCursorsIgnores } from './0001-first.ts';
import { audit } from './0002-audit.ts';
import { incidents } from './0003-incidents.ts';
import type { Migration } from './migration.ts';

/** In the order in which they are applied. */
export const migrations: readonly Migration[] = [deliveriesCacheCursorsIgnores, audit, incidents];
