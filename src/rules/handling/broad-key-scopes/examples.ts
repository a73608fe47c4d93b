import type { FileRule } from '../../file-rule.ts';

export const examples: FileRule['examples'] = {
  yaml: {
    path: '.github/workflows/release.yml',
    bad: `on: { push: { tags: ['v*'] } }
permissions: write-all
jobs:
  release:
    runs-on: ubuntu-latest
    steps: [{ run: ./release.sh }]
`,
    good: `on: { push: { tags: ['v*'] } }
permissions: { contents: write }
jobs:
  release:
    runs-on: ubuntu-latest
    steps: [{ run: ./release.sh }]
`,
  },
  hcl: {
    path: 'infra/worker.tf',
    bad: `resource "google_project_iam_member" "worker" {
  project = var.project
  role    = "roles/owner"
  member  = "serviceAccount:\${google_service_account.worker.email}"
}
`,
    good: `resource "google_project_iam_member" "worker" {
  project = var.project
  role    = "roles/pubsub.subscriber"
  member  = "serviceAccount:\${google_service_account.worker.email}"
}
`,
  },
  javascript: {
    path: 'src/github.js',
    bad: `export const signIn = (state) =>
  authorize('https://github.com/login/oauth/authorize', { scope: 'repo admin:org delete_repo', state });
`,
    good: `export const signIn = (state) =>
  authorize('https://github.com/login/oauth/authorize', { scope: 'read:user', state });
`,
  },
};
