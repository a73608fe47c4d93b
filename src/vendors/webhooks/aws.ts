import type { WebhookScheme } from './scheme.ts';

export const aws: WebhookScheme = {
  vendor: 'aws',
  name: 'Amazon SNS',
  headers: ['x-amz-sns-message-type'],
  method: 'public-key',
  algorithm: null,
  encoding: 'base64',
  signs: 'fields, one a line',
  signsTime: true,
  note: 'RSA over SHA-1, or SHA-256 where the topic says so.',
  verifiers: [],
  events: ['SubscriptionConfirmation'],
  modules: ['sns-validator'],
  places: ['sns'],
  source:
    'https://docs.aws.amazon.com/sns/latest/dg/sns-verify-signature-of-message-verify-message-signature.html',
};
