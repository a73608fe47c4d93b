/** What is wrong with how code handles secrets, payments, bodies and errors. */
import type { CodeRule } from '../code-rule.ts';
import type { FileRule } from '../file-rule.ts';
import { broadKeyScopes } from './broad-key-scopes/index.ts';
import { customerDataUnencrypted } from './customer-data-unencrypted/index.ts';
import { customerDataUnguarded } from './customer-data-unguarded/index.ts';
import { dataAccessNotAudited } from './data-access-not-audited/index.ts';
import { fullRecordStored } from './full-record-stored/index.ts';
import { hardcodedEncryptionKey } from './hardcoded-encryption-key/index.ts';
import { oauthTokenNotRefreshed } from './oauth-token-not-refreshed/index.ts';
import { paymentDataLogged } from './payment-data-logged/index.ts';
import { rateLimitNotHandled } from './rate-limit-not-handled/index.ts';
import { rawCardData } from './raw-card-data/index.ts';
import { requestBodyLogged } from './request-body-logged/index.ts';
import { secretLogged } from './secret-logged/index.ts';
import { secretSent } from './secret-sent/index.ts';
import { tlsVerificationDisabled } from './tls-verification-disabled/index.ts';
import { upstreamErrorExposed } from './upstream-error-exposed/index.ts';

/** Judged by where data goes. */
export const codeRules: readonly CodeRule[] = [
  secretLogged,
  secretSent,
  requestBodyLogged,
  paymentDataLogged,
  upstreamErrorExposed,
  oauthTokenNotRefreshed,
  rateLimitNotHandled,
  fullRecordStored,
  customerDataUnguarded,
  dataAccessNotAudited,
];

/** Judged by what stands in a file. */
export const handlingFileRules: readonly FileRule[] = [
  tlsVerificationDisabled,
  hardcodedEncryptionKey,
  rawCardData,
  customerDataUnencrypted,
  customerDataUnguarded,
  broadKeyScopes,
];
