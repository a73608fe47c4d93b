import type { WebhookScheme } from './scheme.ts';

export const github: WebhookScheme = {
  vendor: 'github',
  name: 'GitHub',
  headers: ['x-hub-signature-256', 'x-hub-signature', 'x-github-event', 'x-github-delivery'],
  method: 'hmac',
  algorithm: 'sha256',
  encoding: 'hex',
  signs: 'body',
  signsTime: false,
  verifiers: [
    { call: 'webhooks.verify', outcome: 'boolean', checksTime: false, givesPromise: true, needsModule: true },
    { call: 'webhooks.verifyAndReceive', outcome: 'throws', checksTime: false, givesPromise: true },
    { call: 'github.ValidatePayload', outcome: 'error', checksTime: false },
    { call: 'github.ValidatePayloadFromBody', outcome: 'error', checksTime: false },
    { call: 'github.ValidateSignature', outcome: 'error', checksTime: false },
    { call: 'createNodeMiddleware', outcome: 'middleware', checksTime: false },
    { call: 'createWebMiddleware', outcome: 'middleware', checksTime: false, needsModule: true },
  ],
  events: ['pull_request_review', 'workflow_run', 'check_suite', 'installation_repositories'],
  modules: ['@octokit/webhooks', '@octokit/app', 'octokit', 'github.com/google/go-github', 'probot'],
  addresses:
    'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-githubs-ip-addresses',
  source: 'https://docs.github.com/en/webhooks/using-webhooks/validating-webhook-deliveries',
};
