import { describe, expect, it } from 'vitest';
import { told } from '../../detection/files/support.ts';

const id = 'customer-data-unencrypted';
const resource = (type: string, body: string): string => `resource "${type}" "orders" {\n${body}\n}\n`;
const template = (type: string, properties: string): string =>
  `Resources:\n  Orders:\n    Type: ${type}\n    Properties:\n      Name: orders\n${properties}`;

const reported: [path: string, text: string, confidence?: string][] = [
  ['a.tf', resource('aws_db_instance', '  engine = "postgres"'), 'medium'],
  ['a.tf', resource('aws_db_instance', '  storage_encrypted = false')],
  ['a.tf', resource('aws_rds_cluster', '  engine = "aurora-postgresql"'), 'medium'],
  ['a.tf', resource('aws_docdb_cluster', '  storage_encrypted = false')],
  ['a.tf', resource('aws_neptune_cluster', ''), 'medium'],
  ['a.tf', resource('aws_efs_file_system', '  creation_token = "x"'), 'medium'],
  ['a.tf', resource('aws_ebs_volume', '  size = 10'), 'low'],
  ['a.tf', resource('aws_ebs_volume', '  encrypted = false')],
  ['a.tf', resource('aws_elasticache_replication_group', '  engine = "redis"'), 'medium'],
  ['a.tf', resource('aws_opensearch_domain', '  domain_name = "x"'), 'medium'],
  ['a.tf', resource('aws_opensearch_domain', '  encrypt_at_rest {\n    enabled = false\n  }')],
  ['a.tf', resource('aws_redshift_cluster', '  encrypted = false')],
  ['a.tf', resource('aws_sqs_queue', '  sqs_managed_sse_enabled = false')],
  ['a.tf.json', '{"resource": {"aws_db_instance": {"orders": {"engine": "mysql"}}}}', 'medium'],
  ['a.yml', template('AWS::RDS::DBInstance', '      Engine: postgres'), 'medium'],
  ['a.yml', template('AWS::RDS::DBInstance', "      StorageEncrypted: 'false'")],
  [
    'a.yml',
    template('AWS::RDS::DBInstance', '      DBName: !Ref Name\n      StorageEncrypted: no'),
    undefined,
  ],
  [
    'a.yml',
    `service: shop\nresources:\n  ${template('AWS::EC2::Volume', '      Encrypted: false').replaceAll('\n', '\n  ')}`,
  ],
  ['a.json', '{"Resources": {"Orders": {"Type": "AWS::EFS::FileSystem", "Properties": {}}}}', 'medium'],
  [
    'class.yaml',
    'kind: StorageClass\nprovisioner: ebs.csi.aws.com\nparameters:\n  type: gp3\n  encrypted: "false"',
  ],
  [
    'enc.yaml',
    'kind: EncryptionConfiguration\nresources:\n  - resources: [secrets]\n    providers:\n      - identity: {}\n      - aescbc: {}',
  ],
  ['a.ts', "new rds.DatabaseCluster(this, 'Db', { storageEncrypted: false });"],
  ['a.py', 'rds.DatabaseInstance(self, "Db", storage_encrypted=False)'],
].map(([path, text, confidence]) => (confidence === undefined ? [path!, text!] : [path!, text!, confidence]));

const silent: [path: string, text: string][] = [
  ['a.tf', resource('aws_db_instance', '  storage_encrypted = true')],
  ['a.tf', resource('aws_db_instance', '  storage_encrypted = var.encrypted')],
  ['a.tf', resource('aws_db_instance', '  kms_key_id = aws_kms_key.db.arn')],
  ['a.tf', resource('aws_db_instance', '  replicate_source_db = aws_db_instance.main.id')],
  ['a.tf', resource('aws_db_instance', '  snapshot_identifier = "x"')],
  ['a.tf', `data "aws_db_instance" "orders" {\n  db_instance_identifier = "x"\n}`],
  ['a.tf', `# ${resource('aws_db_instance', '').replaceAll('\n', '\n# ')}`],
  ['a.tf', resource('aws_rds_cluster', '  engine_mode = "serverless"')],
  ['a.tf', resource('aws_rds_cluster_instance', '  cluster_identifier = "x"')],
  [
    'a.tf',
    resource('aws_ebs_volume', '  size = 1') + resource('aws_ebs_encryption_by_default', '  enabled = true'),
  ],
  ['a.tf', resource('aws_elasticache_replication_group', '  engine = "valkey"')],
  ['a.tf', resource('aws_opensearch_domain', '  encrypt_at_rest {\n    enabled = true\n  }')],
  ['a.tf', resource('aws_redshift_cluster', '  node_type = "ra3.large"')],
  ['a.tf', resource('aws_sqs_queue', '  name = "x"')],
  ['a.tf', resource('aws_sqs_queue', '  sqs_managed_sse_enabled = false\n  kms_master_key_id = "alias/x"')],
  ['a.tf', resource('aws_s3_bucket', '  bucket = "x" # aws_db_instance')],
  ['a.tf', 'module "db" {\n  source = "terraform-aws-modules/rds/aws" # aws_db_instance\n}'],
  ['examples/a.tf', resource('aws_db_instance', '')],
  ['a.yml', template('AWS::RDS::DBInstance', '      StorageEncrypted: !Ref Encrypted')],
  ['a.yml', template('AWS::RDS::DBInstance', '      StorageEncrypted: true')],
  ['a.yml', template('AWS::RDS::DBInstance', '      DBClusterIdentifier: !Ref Cluster')],
  ['a.yml', template('AWS::S3::Bucket', '      BucketName: x')],
  ['a.yml', template('AWS::DynamoDB::Table', '      TableName: x')],
  ['class.yaml', 'kind: StorageClass\nprovisioner: ebs.csi.aws.com\nparameters:\n  encrypted: "true"'],
  [
    'enc.yaml',
    'kind: EncryptionConfiguration\nresources:\n  - resources: [secrets]\n    providers:\n      - aescbc: {}\n      - identity: {}',
  ],
  ['a.ts', "new rds.DatabaseCluster(this, 'Db', { storageEncrypted: props.encrypted });"],
];

describe('a store that is not encrypted', () => {
  it.each(reported)('is reported in %s: %s', async (path, text, confidence) => {
    const lines = (await told(path!, text!)).map((line) => line.replace(/^(\S+) \d+/, '$1'));
    expect(lines).toEqual([confidence === undefined ? id : `${id} ${confidence}`]);
  });

  it.each(silent)('is not seen in %s: %s', async (path, text) => {
    expect(await told(path, text)).toEqual([]);
  });
});
