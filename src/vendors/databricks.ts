import type { Vendor } from './vendor.ts';

const pat = 'https://docs.databricks.com/aws/en/dev-tools/auth/pat';

/** A hyphenated English phrase that begins with "dose" has the alphabet of a secret, but not its mixture. */
function isMixed(secret: string): boolean {
  return /[0-9]/.test(secret) && /[A-Z]/.test(secret) && /[a-z]/.test(secret.slice('dose'.length));
}

export const databricks: Vendor = {
  id: 'databricks',
  name: 'Databricks',
  keys: [
    {
      id: 'databricks-personal-access-token',
      title: 'Databricks personal access token',
      severity: 'critical',
      keywords: ['dapi'],
      // Azure workspaces add a hyphen and a digit.
      pattern: /dapi[0-9a-f]{32}(?:-[0-9])?/,
      source: pat,
      leaks: [
        'DATABRICKS_TOKEN=dapi{{hex:32}}',
        'spark.conf.set("spark.databricks.service.token", "dapi{{hex:32}}-2")',
        'token = dapi{{hex:32}}-3',
      ],
      safe: [
        'DATABRICKS_TOKEN=dapi...',
        'password: dapiXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX',
        'const landapi = require("./landapi")',
      ],
    },
    {
      id: 'databricks-scoped-token',
      title: 'Databricks scoped access token',
      severity: 'high',
      keywords: ['dkea', 'dsapi'],
      // The prefixes are not published; they have been seen with the shape of a personal access token.
      pattern: /(?:dkea|dsapi)[0-9a-f]{32}(?:-[0-9])?/,
      confidence: 'medium',
      source: pat,
      leaks: ['DATABRICKS_TOKEN=dkea{{hex:32}}', 'DATABRICKS_TOKEN="dsapi{{hex:32}}-3"'],
      safe: ['DATABRICKS_TOKEN=dsapi...', 'data:{{base64:30}}dkea{{base64:30}}'],
    },
    {
      id: 'databricks-oauth-secret',
      title: 'Databricks OAuth secret of a service principal',
      severity: 'critical',
      keywords: ['dose'],
      pattern: /dose[A-Za-z0-9_.-]{32}/,
      accept: ({ value }) => isMixed(value),
      source: 'https://docs.databricks.com/aws/en/dev-tools/auth/oauth-m2m',
      leaks: ['DATABRICKS_CLIENT_SECRET=dose{{alnum:32}}', 'client_secret = dose{{alnum:20}}.{{alnum:11}}'],
      safe: [
        'client_secret = dose...',
        'see dose-response-relationship-of-caffeine for details',
        'DATABRICKS_CLIENT_SECRET=${DATABRICKS_CLIENT_SECRET}',
      ],
    },
  ],
  revocation: {
    url: 'https://docs.databricks.com/aws/en/dev-tools/auth/pat#revoke-a-databricks-personal-access-token',
    steps: [
      'Make a new token under Settings, Developer, Access tokens (for a service principal: Secrets), and store it where the old one is used.',
      'Revoke the old one on the same page.',
      'Search the audit log (system.access.audit) for requests with it that were not yours.',
    ],
  },
};
