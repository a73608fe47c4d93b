/** What is wrong with a webhook handler, judged by the ways that a request can take through it, and with its address. */
import type { HandlerRule } from '../code-rule.ts';
import type { FileRule } from '../file-rule.ts';
import { webhookOriginNotChecked } from './webhook-origin-not-checked/index.ts';
import { webhookPlainHttp } from './webhook-plain-http/index.ts';
import { webhookReplayPossible } from './webhook-replay-possible/index.ts';
import { webhookSecretFallback } from './webhook-secret-fallback/index.ts';
import { webhookSecretHardcoded } from './webhook-secret-hardcoded/index.ts';
import { webhookSignatureNotVerified } from './webhook-signature-not-verified/index.ts';
import { webhookSignatureOverParsedBody } from './webhook-signature-over-parsed-body/index.ts';
import { webhookSignatureTimingUnsafe } from './webhook-signature-timing-unsafe/index.ts';
import { webhookVerificationIgnored } from './webhook-verification-ignored/index.ts';
import { webhookVerificationOptional } from './webhook-verification-optional/index.ts';
import { webhookVerifiedTooLate } from './webhook-verified-too-late/index.ts';
import { webhookWeakSignature } from './webhook-weak-signature/index.ts';

export const handlerRules: readonly HandlerRule[] = [
  webhookSignatureNotVerified,
  webhookVerifiedTooLate,
  webhookVerificationIgnored,
  webhookVerificationOptional,
  webhookSecretFallback,
  webhookSecretHardcoded,
  webhookSignatureTimingUnsafe,
  webhookSignatureOverParsedBody,
  webhookWeakSignature,
  webhookReplayPossible,
  webhookOriginNotChecked,
];

export const webhookFileRules: readonly FileRule[] = [webhookPlainHttp];
