import { describe, expect, it } from 'vitest';
import { told } from '../../detection/files/support.ts';

const policy = (statement: string): string => `{"Version": "2012-10-17", "Statement": [{${statement}}]}`;
const unguarded = 'customer-data-unguarded';
const scopes = 'broad-key-scopes';

const reported: [path: string, text: string, finding: string][] = [
  ['p.json', policy('"Effect": "Allow", "Action": ["*"], "Resource": ["*"]'), `${unguarded} medium`],
  ['p.json', policy('"Effect": "Allow", "Action": ["s3:*", "logs:*"], "Resource": "*"'), `${unguarded} low`],
  [
    'a.tf',
    'resource "aws_iam_policy" "a" {\n  policy = jsonencode({\n    Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }]\n  })\n}',
    `${unguarded} medium`,
  ],
  [
    'a.tf',
    `resource "aws_iam_policy" "a" {\n  policy = <<EOF\n${policy('"Effect": "Allow", "Action": "*", "Resource": "*"')}\nEOF\n}`,
    `${unguarded} medium`,
  ],
  [
    'a.yml',
    "Resources:\n  Role:\n    Type: AWS::IAM::Role\n    Properties:\n      Policies:\n        - PolicyDocument:\n            Version: '2012-10-17'\n            Statement:\n              - Effect: Allow\n                Action: 'dynamodb:*'\n                Resource: '*'",
    `${unguarded} low`,
  ],
  [
    'a.tf',
    'resource "aws_iam_role_policy_attachment" "a" {\n  policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess"\n}',
    `${scopes} low`,
  ],
  ['a.tf', 'resource "azurerm_role_assignment" "a" {\n  role_definition_name = "Owner"\n}', `${scopes} low`],
  ['run.sh', 'gcloud projects add-iam-policy-binding p --member m --role=roles/editor', `${scopes} low`],
  [
    'role.yaml',
    "kind: ClusterRole\nrules:\n  - apiGroups: ['*']\n    resources: ['*']\n    verbs: ['*']",
    `${scopes} low`,
  ],
  [
    'bind.yaml',
    'kind: ClusterRoleBinding\nroleRef:\n  kind: ClusterRole\n  name: cluster-admin',
    `${scopes} low`,
  ],
  [
    'manifest.yml',
    'oauth_config:\n  scopes:\n    user:\n      - chat:write\n      - admin.users:write',
    `${scopes} low`,
  ],
  ['.github/workflows/a.yml', 'jobs:\n  a:\n    permissions: write-all', `${scopes} low`],
  ['a.py', 'SCOPES = ["https://www.googleapis.com/auth/drive"]', `${scopes} low`],
];

const silent: [path: string, text: string][] = [
  ['p.json', policy('"Effect": "Deny", "Action": "*", "Resource": "*"')],
  ['p.json', policy('"Effect": "Allow", "Action": "*", "Resource": "arn:aws:s3:::a/*"')],
  ['p.json', policy('"Effect": "Allow", "Action": "ec2:Describe*", "Resource": "*"')],
  ['p.json', policy('"Effect": "Allow", "Action": "*", "Resource": "*", "Condition": {"Bool": {"a": "b"}}')],
  ['p.json', policy('"Effect": "Allow", "Action": "kms:*", "Resource": "*", "Principal": {"AWS": "x"}')],
  [
    'a.tf',
    'data "aws_iam_policy_document" "a" {\n  statement {\n    effect = "Deny"\n    actions = ["*"]\n    resources = ["*"]\n  }\n}',
  ],
  [
    'a.tf',
    'resource "aws_organizations_policy" "a" {\n  content = jsonencode({ Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] }) # aws_iam_\n}',
  ],
  ['a.tf', 'resource "google_project_iam_member" "a" {\n  role = "roles/viewer" # not roles/owner\n}'],
  ['.github/workflows/a.yml', '# not write-all\npermissions:\n  contents: write'],
  ['other.yml', 'permissions: write-all'],
  ['role.yaml', "kind: ClusterRole\nrules:\n  - apiGroups: ['']\n    resources: ['*']\n    verbs: ['get']"],
  ['a.js', "const scope = 'read:user'; const other = 'admin:org';"],
  ['test/p.json', policy('"Effect": "Allow", "Action": "*", "Resource": "*"')],
];

describe('roles and keys that may do everything', () => {
  it.each(reported)('are told of in %s: %s', async (path, text, finding) => {
    expect((await told(path, text)).map((line) => line.replace(/^(\S+) \d+/, '$1'))).toEqual([finding]);
  });

  it.each(silent)('are not seen in %s: %s', async (path, text) => {
    expect(await told(path, text)).toEqual([]);
  });
});
