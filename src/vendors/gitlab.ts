import { endsInBase36Crc32 } from './checksums/index.ts';
import type { Vendor } from './vendor.ts';

// An instance may put its own prefix before these (`acme-glpat-…`); what follows stays the same.
const source = 'https://docs.gitlab.com/security/tokens/#token-prefixes';

export const gitlab: Vendor = {
  id: 'gitlab',
  name: 'GitLab',
  keys: [
    {
      id: 'gitlab-access-token',
      title: 'GitLab personal, project or group access token',
      severity: 'critical',
      keywords: ['glpat-'],
      pattern: /glpat-[A-Za-z0-9_-]{20}/,
      source,
      leaks: [
        'GITLAB_TOKEN=glpat-{{alnum:20}}',
        'curl --header "PRIVATE-TOKEN: glpat-{{alnum:20}}" https://gitlab.example.com/api/v4/projects',
        'git clone https://oauth2:glpat-{{alnum:20}}@gitlab.com/acme/shop.git',
      ],
      safe: [
        'GITLAB_TOKEN=glpat-xxxxxxxxxxxxxxxxxxxx',
        'GITLAB_TOKEN=glpat-<your token>',
        "if (token.startsWith('glpat-')) return 'personal';",
        'GITLAB_TOKEN=glpat-{{alnum:12}}',
      ],
    },
    {
      id: 'gitlab-routable-token',
      title: 'GitLab token (routable)',
      severity: 'critical',
      keywords: [
        'glpat-',
        'gldt-',
        'glrt-',
        'glrtr-',
        'glcbt-',
        'glptt-',
        'glagent-',
        'gloas-',
        'glsoat-',
        'glwt-',
      ],
      // Payload, version (absent in the first ones), its length and the CRC-32, in base 36.
      pattern:
        /gl(?:pat|dt|rtr?|cbt|ptt|agent|oas|soat|wt)-[A-Za-z0-9_-]{27,300}\.(?:[0-9a-z]{2}\.)?[0-9a-z]{9}/,
      checksum: endsInBase36Crc32,
      source:
        'https://handbook.gitlab.com/handbook/engineering/architecture/design-documents/cells/routable_tokens/',
      leaks: [
        'GITLAB_TOKEN=glpat-{{base64url:36}}.01.{{loweralnum:9}}',
        'glab auth login --token glpat-{{base64url:50}}.{{loweralnum:9}}',
        '  token = "glrt-t1_{{base64url:40}}.01.{{loweralnum:9}}"',
      ],
      safe: [
        'GITLAB_TOKEN=glpat-<payload>.01.<checksum>',
        "const routable = token.split('.').length === 3;",
        'FROM registry.gitlab.com/acme/glpat-tools.01.2',
      ],
    },
    {
      id: 'gitlab-deploy-token',
      title: 'GitLab deploy token',
      severity: 'high',
      keywords: ['gldt-'],
      pattern: /gldt-[A-Za-z0-9_-]{20}/,
      source,
      leaks: [
        'docker login -u deployer -p gldt-{{alnum:20}} registry.gitlab.com',
        'GITLAB_DEPLOY_TOKEN: "gldt-{{alnum:20}}"',
      ],
      safe: [
        'docker login -p $CI_DEPLOY_PASSWORD $CI_REGISTRY',
        'GITLAB_DEPLOY_TOKEN=gldt-your-token',
        'gldt-{{alnum:8}}',
      ],
    },
    {
      id: 'gitlab-runner-token',
      title: 'GitLab runner token',
      severity: 'high',
      // GR1348941 begins the registration tokens that the others replace.
      keywords: ['glrt-', 'glrtr-', 'gr1348941'],
      pattern: /(?:glrtr?-(?:t[0-9]_)?|GR1348941)[A-Za-z0-9_-]{20}/,
      source,
      leaks: [
        'gitlab-runner register --token glrt-{{alnum:20}}',
        '  token = "glrt-t2_{{alnum:20}}"',
        'registrationToken: GR1348941{{alnum:20}}',
      ],
      safe: [
        'gitlab-runner register --token $RUNNER_TOKEN',
        '  token = "glrt-xxxxxxxxxxxxxxxxxxxx"',
        'GR1348941',
      ],
    },
    {
      id: 'gitlab-ci-job-token',
      title: 'GitLab CI/CD job token',
      // Valid while its job runs.
      severity: 'medium',
      keywords: ['glcbt-'],
      pattern: /glcbt-[A-Za-z0-9]{1,5}_[A-Za-z0-9_-]{20}/,
      source,
      leaks: [
        'CI_JOB_TOKEN=glcbt-64_{{alnum:20}}',
        'git clone https://gitlab-ci-token:glcbt-1f_{{alnum:20}}@gitlab.com/acme/shop.git',
      ],
      safe: [
        '--header "JOB-TOKEN: $CI_JOB_TOKEN"',
        'CI_JOB_TOKEN=glcbt-64_',
        "const jobTokenPrefix = 'glcbt-';",
      ],
    },
    {
      id: 'gitlab-trigger-token',
      title: 'GitLab pipeline trigger token',
      severity: 'high',
      keywords: ['glptt-'],
      pattern: /glptt-[0-9a-f]{40}/,
      source,
      leaks: [
        'curl -X POST -F token=glptt-{{hex:40}} -F ref=main https://gitlab.com/api/v4/projects/7/trigger/pipeline',
        "TRIGGER_TOKEN: 'glptt-{{hex:40}}'",
      ],
      safe: [
        'curl -X POST -F token=TOKEN -F ref=main https://gitlab.com/',
        'TRIGGER_TOKEN=glptt-',
        'glptt-{{hex:12}}',
      ],
    },
    {
      id: 'gitlab-agent-token',
      title: 'GitLab agent or workspace token',
      severity: 'high',
      keywords: ['glagent-', 'glwt-'],
      pattern: /(?:glagent-[A-Za-z0-9_-]{50}|glwt-[A-Za-z0-9_-]{20,64})/,
      source,
      leaks: [
        'helm upgrade --install agent gitlab/gitlab-agent --set config.token=glagent-{{alnum:50}}',
        'agentToken: "glagent-{{alnum:50}}"',
        'WORKSPACE_TOKEN=glwt-{{alnum:20}}',
      ],
      safe: [
        '--set config.token=<your glagent- token>',
        'glagent-{{alnum:20}}',
        'image: registry.example.com/glagent-sidecar:1',
      ],
    },
    {
      id: 'gitlab-oauth-secret',
      title: 'GitLab OAuth application secret',
      severity: 'high',
      keywords: ['gloas-'],
      pattern: /gloas-[0-9a-f]{64}/,
      source,
      leaks: ['GITLAB_CLIENT_SECRET=gloas-{{hex:64}}', "client_secret: 'gloas-{{hex:64}}',"],
      safe: ['GITLAB_CLIENT_SECRET=gloas-...', 'gloas-{{hex:20}}', 'client_id: {{hex:64}}'],
    },
    {
      id: 'gitlab-scim-token',
      title: 'GitLab SCIM token',
      severity: 'high',
      keywords: ['glsoat-'],
      pattern: /glsoat-[A-Za-z0-9_-]{20}/,
      source,
      leaks: ['SCIM_TOKEN=glsoat-{{alnum:20}}', 'Authorization: Bearer glsoat-{{alnum:20}}'],
      safe: ['SCIM_TOKEN=glsoat-xxxxxxxxxxxxxxxxxxxx', 'glsoat-{{alnum:8}}'],
    },
    {
      id: 'gitlab-feed-token',
      title: 'GitLab feed, incoming mail or feature flag token',
      // They read a calendar, open an issue or read feature flags; no more.
      severity: 'medium',
      keywords: ['glft-', 'glimt-', 'glffct-'],
      pattern:
        /(?:glft-(?:[0-9a-f]{64}-[0-9]{1,12}|[A-Za-z0-9_-]{20})|glimt-[A-Za-z0-9_-]{25}|glffct-[A-Za-z0-9_-]{20})/,
      source,
      leaks: [
        'https://gitlab.com/acme/shop/-/issues.atom?feed_token=glft-{{alnum:20}}',
        'https://gitlab.com/acme.ics?feed_token=glft-{{hex:64}}-{{digits:6}}',
        'to: incoming+acme-shop-7-glimt-{{loweralnum:25}}-issue@incoming.gitlab.com',
        "UNLEASH_INSTANCE_ID='glffct-{{alnum:20}}'",
      ],
      safe: [
        'feed_token=glft-xxxxxxxxxxxxxxxxxxxx',
        "const prefixes = ['glft-', 'glimt-', 'glffct-'];",
        'glimt-{{alnum:10}}',
      ],
    },
  ],
  revocation: {
    url: 'https://docs.gitlab.com/security/responding_to_security_incidents/#credential-exposure-to-public-internet',
    steps: [
      'Create a new token of the same kind and scope, and store it where the old one is used.',
      'Revoke the old one where its kind is managed: Access tokens of the user, project or group; Settings, Repository, Deploy tokens; Settings, CI/CD for runners and triggers; Applications for an OAuth secret.',
      'An owner of the group can also revoke it by its value: POST /groups/:id/tokens/revoke.',
      'Look through the audit events for what was done with it.',
    ],
  },
};
