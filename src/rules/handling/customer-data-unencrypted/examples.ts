import type { FileRule } from '../../file-rule.ts';

export const examples: FileRule['examples'] = {
  hcl: {
    path: 'infra/database.tf',
    bad: `resource "aws_db_instance" "orders" {
  identifier        = "orders"
  engine            = "postgres"
  instance_class    = "db.t4g.medium"
  allocated_storage = 50
}
`,
    good: `resource "aws_db_instance" "orders" {
  identifier        = "orders"
  engine            = "postgres"
  instance_class    = "db.t4g.medium"
  allocated_storage = 50
  storage_encrypted = true
}
`,
  },
  yaml: {
    path: 'cloudformation/storage.yml',
    bad: `AWSTemplateFormatVersion: '2010-09-09'
Resources:
  Files:
    Type: AWS::EFS::FileSystem
    Properties:
      Encrypted: false
`,
    good: `AWSTemplateFormatVersion: '2010-09-09'
Resources:
  Files:
    Type: AWS::EFS::FileSystem
    Properties:
      Encrypted: true
`,
  },
  typescript: {
    path: 'lib/database-stack.ts',
    bad: `import * as rds from 'aws-cdk-lib/aws-rds';

new rds.DatabaseInstance(this, 'Orders', {
  engine: rds.DatabaseInstanceEngine.POSTGRES,
  vpc,
  storageEncrypted: false,
});
`,
    good: `import * as rds from 'aws-cdk-lib/aws-rds';

new rds.DatabaseInstance(this, 'Orders', {
  engine: rds.DatabaseInstanceEngine.POSTGRES,
  vpc,
  storageEncrypted: true,
});
`,
  },
};
