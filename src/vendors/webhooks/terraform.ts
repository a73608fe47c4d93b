import type { WebhookScheme } from './scheme.ts';

export const terraform: WebhookScheme = {
  vendor: 'terraform',
  name: 'HCP Terraform',
  headers: ['x-tfe-notification-signature'],
  method: 'hmac',
  algorithm: 'sha512',
  encoding: 'hex',
  signs: 'body',
  signsTime: false,
  verifiers: [],
  events: [],
  modules: [],
  places: [],
  source: 'https://developer.hashicorp.com/terraform/cloud-docs/api-docs/notification-configurations',
};
