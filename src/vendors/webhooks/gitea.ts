import type { WebhookScheme } from './scheme.ts';

export const gitea: WebhookScheme = {
  vendor: 'gitea',
  name: 'Gitea and Forgejo',
  headers: ['x-gitea-signature', 'x-forgejo-signature', 'x-gogs-signature', 'x-gitea-event'],
  method: 'hmac',
  algorithm: 'sha256',
  encoding: 'hex',
  signs: 'body',
  signsTime: false,
  verifiers: [],
  events: [],
  modules: [],
  places: ['gitea', 'forgejo', 'gogs'],
  source: 'https://docs.gitea.com/usage/webhooks',
};
