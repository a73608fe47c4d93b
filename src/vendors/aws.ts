import { assigned } from './assigned.ts';
import type { Vendor } from './vendor.ts';

export const aws: Vendor = {
  id: 'aws',
  name: 'Amazon Web Services',
  keys: [
    {
      id: 'aws-access-key',
      title: 'AWS access key ID',
      // Not the secret itself, but the secret is seldom far, and the ID names the account.
      severity: 'high',
      keywords: ['akia', 'asia', 'abia', 'acca'],
      pattern: /(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}/,
      source:
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids',
      leaks: [
        'AWS_ACCESS_KEY_ID=AKIA{{base32:16}}',
        "new S3Client({ credentials: { accessKeyId: 'AKIA{{base32:16}}', secretAccessKey } });",
        'https://acme.s3.amazonaws.com/a.pdf?X-Amz-Credential=ASIA{{base32:16}}%2F20260101%2Fus-east-1%2Fs3%2Faws4_request',
      ],
      safe: [
        'AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE',
        'aws_access_key_id = AKIAXXXXXXXXXXXXXXXX',
        'role id: AROA{{base32:16}}',
        'region: asia-southeast1',
        'AWS_ACCESS_KEY_ID=AKIA{{base32:8}}',
      ],
    },
    {
      id: 'aws-secret-access-key',
      title: 'AWS secret access key',
      severity: 'critical',
      keywords: [
        'secret_access_key',
        'secretaccesskey',
        'secret-access-key',
        'aws_secret',
        'awssecret',
        'akia',
        'asia',
      ],
      // Forty characters without a mark: told by the name, or by standing beside their ID (`AKIA…:…`, the CSV download).
      pattern: assigned(
        'secret[_-]?access[_-]?key|aws[_-]?secret(?:[_-]?key)?|a[ks]ia[a-z2-7]{16}',
        '[A-Za-z0-9/+]{40}',
      ),
      boundary: 'right',
      source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html',
      leaks: [
        'AWS_SECRET_ACCESS_KEY={{base64:40}}',
        'aws_secret_access_key = {{base64:40}}',
        '"SecretAccessKey": "{{base64:40}}"',
        "client = boto3.client('s3', aws_secret_access_key='{{base64:40}}')",
        'AKIA{{base32:16}},{{base64:40}}',
      ],
      safe: [
        'AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
        'AWS_SECRET_ACCESS_KEY: ${{ secrets.AWS_SECRET_ACCESS_KEY }}',
        'secretAccessKey: process.env.AWS_SECRET_ACCESS_KEY',
        'AWS_SECRET_ACCESS_KEY={{base64:20}}',
        'sha1: {{hex:40}}',
      ],
    },
    {
      id: 'aws-session-token',
      title: 'AWS session token',
      // Temporary: an hour to a day and a half.
      severity: 'high',
      keywords: ['iqojb3jpz2lu', 'fwogzxivyxdz', 'fqogzxivyxdz'],
      reach: 2_100,
      // The beginnings are what every token decodes to (`origin…`, `er/aws…`); the length is not published.
      pattern: /(?:IQoJb3JpZ2lu|F[Qw]oGZXIvYXdz)[A-Za-z0-9/+%]{100,1000}[A-Za-z0-9/+%]{0,1000}={0,2}/,
      source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_use-resources.html',
      leaks: [
        'AWS_SESSION_TOKEN=IQoJb3JpZ2lu{{base64:300}}==',
        '"SessionToken": "FwoGZXIvYXdz{{base64:260}}="',
      ],
      safe: [
        'AWS_SESSION_TOKEN=IQoJb3JpZ2luX2IQoJb3JpZ2luX2VERYLONGSTRINGEXAMPLE',
        'AWS_SESSION_TOKEN=$(jq -r .Credentials.SessionToken < creds.json)',
        'IQoJb3JpZ2lu{{base64:20}}',
      ],
    },
    {
      id: 'aws-bedrock-api-key',
      title: 'Amazon Bedrock API key',
      severity: 'high',
      keywords: ['absk', 'bedrock-api-key-'],
      reach: 2_100,
      // ABSK begins the long-term key, the other the presigned URL that a short-term key is.
      pattern:
        /(?:ABSK[A-Za-z0-9+/]{100,300}|bedrock-api-key-[A-Za-z0-9+/]{100,1000}[A-Za-z0-9+/]{0,1000})={0,2}/,
      source: 'https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html',
      leaks: [
        'AWS_BEARER_TOKEN_BEDROCK=ABSK{{base64:128}}',
        'curl -H "Authorization: Bearer bedrock-api-key-{{base64:400}}=" https://bedrock-runtime.us-east-1.amazonaws.com/',
      ],
      safe: [
        'AWS_BEARER_TOKEN_BEDROCK=${BEDROCK_KEY}',
        'AWS_BEARER_TOKEN_BEDROCK=bedrock-api-key-...',
        'name: bedrock-api-key-rotation',
        'ABSK{{alnum:20}}',
      ],
    },
  ],
  revocation: {
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id-credentials-access-keys-update.html',
    steps: [
      'Create a second access key for the same user, and store it where the old one is used.',
      'Deactivate the old key: IAM, Users, Security credentials (`aws iam update-access-key --status Inactive`); a Bedrock key stands there under API keys.',
      'Session tokens cannot be deactivated: revoke the active sessions of their role (IAM, Roles, Revoke sessions).',
      'Look through CloudTrail for what the access key ID has done, in every region.',
      'Delete the old key when nothing has failed for want of it.',
    ],
  },
};
