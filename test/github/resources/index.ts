/** Every operation that the simulated GitHub answers; a resource a file. */
import type { OperationId } from '../contract/used.ts';
import type { Operation } from '../server/call.ts';
import { apps } from './apps.ts';
import { artifacts } from './artifacts.ts';
import { branches } from './branches.ts';
import { checkRuns } from './check-runs.ts';
import { checkSuites } from './check-suites.ts';
import { commitComments } from './commit-comments.ts';
import { commits } from './commits.ts';
import { contents } from './contents.ts';
import { gitDatabase } from './git-database.ts';
import { issueComments } from './issue-comments.ts';
import { issues } from './issues.ts';
import { labels } from './labels.ts';
import { organizationSecrets } from './organization-secrets.ts';
import { pulls } from './pulls.ts';
import { rateLimit } from './rate-limit.ts';
import { reactions } from './reactions.ts';
import { refs } from './refs.ts';
import { repositories } from './repositories.ts';
import { reviewComments } from './review-comments.ts';
import { reviews } from './reviews.ts';
import { secretScanning } from './secret-scanning.ts';
import { secrets } from './secrets.ts';
import { webhookDeliveries } from './webhook-deliveries.ts';
import { workflowRuns } from './workflow-runs.ts';

export const resources: Record<OperationId, Operation> = {
  ...apps,
  ...artifacts,
  ...branches,
  ...checkRuns,
  ...checkSuites,
  ...commitComments,
  ...commits,
  ...contents,
  ...gitDatabase,
  ...issueComments,
  ...issues,
  ...labels,
  ...organizationSecrets,
  ...pulls,
  ...rateLimit,
  ...reactions,
  ...refs,
  ...repositories,
  ...reviewComments,
  ...reviews,
  ...secretScanning,
  ...secrets,
  ...webhookDeliveries,
  ...workflowRuns,
};
