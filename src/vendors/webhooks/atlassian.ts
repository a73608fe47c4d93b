import type { WebhookScheme } from './scheme.ts';

export const atlassian: WebhookScheme = {
  vendor: 'atlassian',
  name: 'Atlassian (Jira, Bitbucket)',
  headers: ['x-event-key', 'x-hook-uuid', 'x-atlassian-webhook-identifier'],
  commonHeaders: ['x-hub-signature'],
  method: 'hmac',
  algorithm: 'sha256',
  encoding: 'hex',
  signs: 'body',
  signsTime: false,
  verifiers: [],
  events: ['jira:issue_created', 'jira:issue_updated', 'pullrequest:created'],
  modules: [],
  places: ['atlassian', 'jira', 'bitbucket'],
  addresses:
    'https://support.atlassian.com/organization-administration/docs/ip-addresses-and-domains-for-atlassian-cloud-products/',
  source: 'https://support.atlassian.com/bitbucket-cloud/docs/manage-webhooks/',
};
