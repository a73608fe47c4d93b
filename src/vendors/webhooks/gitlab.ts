import type { WebhookScheme } from './scheme.ts';

export const gitlab: WebhookScheme = {
  vendor: 'gitlab',
  name: 'GitLab',
  headers: ['x-gitlab-token', 'x-gitlab-event'],
  method: 'token',
  algorithm: null,
  encoding: null,
  signs: '',
  signsTime: false,
  note: 'Newer versions also sign, by Standard Webhooks.',
  verifiers: [],
  events: ['Merge Request Hook', 'Push Hook'],
  modules: ['@gitbeaker'],
  addresses: 'https://docs.gitlab.com/user/gitlab_com/#ip-range',
  source:
    'https://docs.gitlab.com/user/project/integrations/webhooks/#validate-payloads-by-using-a-secret-token',
};
