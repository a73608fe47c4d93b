/** Leaked keys: one rule for each vendor's format, and one for each place where a key must not stand. */
import type { KeyRule, Rule } from '../rule.ts';
import { connectionFields, connectionString } from './connection-string/index.ts';
import { genericSecret } from './generic-secret/index.ts';
import { keySharedAcrossEnvironments } from './key-shared-across-environments/index.ts';
import { liveKeyInDevelopment } from './live-key-in-development/index.ts';
import { privateKey } from './private-key/index.ts';
import { secretInClientCode } from './secret-in-client-code/index.ts';
import { secretInDocumentation } from './secret-in-documentation/index.ts';
import { vendorKeys } from './vendor-keys.ts';

/** Rules that find a text by its format. */
export const keyRules: readonly KeyRule[] = [
  ...vendorKeys,
  privateKey,
  connectionString,
  connectionFields,
  genericSecret,
  secretInClientCode,
];

/** Rules that say something of a secret that another rule has found. */
export const placementRules: readonly Rule[] = [
  secretInDocumentation,
  liveKeyInDevelopment,
  keySharedAcrossEnvironments,
];
