/** What is wrong with how code handles secrets, payments, bodies and errors. */
import type { CodeRule } from '../code-rule.ts';
import type { FileRule } from '../file-rule.ts';
import { customerDataUnencrypted } from './customer-data-unencrypted/index.ts';
import { hardcodedEncryptionKey } from './hardcoded-encryption-key/index.ts';
import { rawCardData } from './raw-card-data/index.ts';
import { secretLogged } from './secret-logged/index.ts';
import { tlsVerificationDisabled } from './tls-verification-disabled/index.ts';

/** Judged by where data goes. */
export const codeRules: readonly CodeRule[] = [secretLogged];

/** Judged by what stands in a file. */
export const fileRules: readonly FileRule[] = [
  tlsVerificationDisabled,
  hardcodedEncryptionKey,
  rawCardData,
  customerDataUnencrypted,
];
