/** What is wrong with how data and secrets are handled. */
import type { FileRule } from '../file-rule.ts';
import { tlsVerificationDisabled } from './tls-verification-disabled/index.ts';

export const fileRules: readonly FileRule[] = [tlsVerificationDisabled];
