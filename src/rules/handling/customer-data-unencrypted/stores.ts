/** A kind of store that may lie unencrypted on a disk, as Terraform and CloudFormation call it. */
export interface Store {
  /** Type in Terraform, and in CloudFormation. */
  types: readonly string[];
  /** The setting, in both spellings; the words of one path are its parts. */
  settings: readonly string[];
  /**
   * What holds where the setting is missing: `plain` for unencrypted, `account` where the account decides, `encrypted`.
   */
  default: 'plain' | 'account' | 'encrypted';
  /** Where one of these is there, the setting comes from elsewhere: a snapshot, a cluster. */
  inherits: readonly string[];
  /** Another setting that encrypts by itself. */
  keys: readonly string[];
}

const fromElsewhere = [
  'snapshot_identifier',
  'replicate_source_db',
  'restore_to_point_in_time',
  'replication_source_identifier',
  's3_import',
  'DBSnapshotIdentifier',
  'SnapshotIdentifier',
  'SourceDBInstanceIdentifier',
  'SourceDBClusterIdentifier',
  'DBClusterIdentifier',
  'ReplicationSourceIdentifier',
];

const plain = (types: string[], settings: string[], more: Partial<Store> = {}): Store => ({
  types,
  settings,
  default: 'plain',
  inherits: fromElsewhere,
  keys: ['kms_key_id', 'KmsKeyId'],
  ...more,
});

/**
 * Defaults as of the services' documentation, where their creation through the API is described. Not in the list, since
 * they are always encrypted: S3 (every new object since 2023-01-05), DynamoDB, and all of Google's and Azure's stores.
 */
export const stores: readonly Store[] = [
  // https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html: not encrypted by default
  plain(['aws_db_instance', 'AWS::RDS::DBInstance'], ['storage_encrypted', 'StorageEncrypted']),
  // …/API_CreateDBCluster.html
  plain(['aws_rds_cluster', 'AWS::RDS::DBCluster'], ['storage_encrypted', 'StorageEncrypted']),
  // https://docs.aws.amazon.com/documentdb/latest/developerguide/encryption-at-rest.html
  plain(['aws_docdb_cluster', 'AWS::DocDB::DBCluster'], ['storage_encrypted', 'StorageEncrypted']),
  // https://docs.aws.amazon.com/neptune/latest/userguide/encrypt.html
  plain(['aws_neptune_cluster', 'AWS::Neptune::DBCluster'], ['storage_encrypted', 'StorageEncrypted']),
  // https://docs.aws.amazon.com/efs/latest/ug/encryption-at-rest.html: chosen at creation
  plain(['aws_efs_file_system', 'AWS::EFS::FileSystem'], ['encrypted', 'Encrypted']),
  // https://docs.aws.amazon.com/ebs/latest/userguide/encryption-by-default.html: an account's setting
  plain(['aws_ebs_volume', 'AWS::EC2::Volume'], ['encrypted', 'Encrypted'], {
    default: 'account',
    inherits: ['snapshot_id', 'SnapshotId'],
  }),
  // https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/at-rest-encryption.html
  plain(
    ['aws_elasticache_replication_group', 'AWS::ElastiCache::ReplicationGroup'],
    ['at_rest_encryption_enabled', 'AtRestEncryptionEnabled'],
    {
      inherits: ['global_replication_group_id', 'GlobalReplicationGroupId', 'snapshot_name', 'SnapshotName'],
    },
  ),
  // https://docs.aws.amazon.com/opensearch-service/latest/developerguide/encryption-at-rest.html
  plain(
    [
      'aws_opensearch_domain',
      'aws_elasticsearch_domain',
      'AWS::OpenSearchService::Domain',
      'AWS::Elasticsearch::Domain',
    ],
    ['encrypt_at_rest.enabled', 'EncryptionAtRestOptions.Enabled'],
  ),
  // https://docs.aws.amazon.com/redshift/latest/mgmt/working-with-db-encryption.html: encrypted since 2025-01-10
  plain(['aws_redshift_cluster', 'AWS::Redshift::Cluster'], ['encrypted', 'Encrypted'], {
    default: 'encrypted',
  }),
  // https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-server-side-encryption.html
  plain(['aws_sqs_queue', 'AWS::SQS::Queue'], ['sqs_managed_sse_enabled', 'SqsManagedSseEnabled'], {
    default: 'encrypted',
    keys: ['kms_master_key_id', 'KmsMasterKeyId'],
  }),
  plain(['azurerm_mssql_database'], ['transparent_data_encryption_enabled'], { default: 'encrypted' }),
];
