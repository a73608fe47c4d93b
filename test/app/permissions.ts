/** As app.yml asks for. */
export const permissions = {
  actions: 'read',
  checks: 'write',
  contents: 'write',
  discussions: 'write',
  issues: 'write',
  merge_queues: 'read',
  metadata: 'read',
  pull_requests: 'write',
} as const;
