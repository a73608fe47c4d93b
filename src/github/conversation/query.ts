/** The names of our check run: what branch protection asks for. */
export const checkName = 'Otesse Guard';

const comments = `pageInfo { hasNextPage endCursor }
      nodes { fullDatabaseId viewerDidAuthor body author { login } }`;

const threadComments = `pageInfo { hasNextPage endCursor }
          nodes { fullDatabaseId viewerDidAuthor body author { login } }`;

const threads = `pageInfo { hasNextPage endCursor }
      nodes {
        id isResolved path line startLine
        comments(first: 100) {
          ${threadComments}
        }
      }`;

/** `commits(last: 1)` and not the head's branch: that is gone with its fork. */
const checks = `commits(last: 1) { nodes { commit {
        oid
        checkSuites(first: 100, filterBy: { checkName: $check }) { nodes {
          app { slug }
          checkRuns(first: 100, filterBy: { checkName: $check, checkType: ALL }) { nodes {
            databaseId status externalId
          } }
        } }
      } } }`;

interface Parts {
  /** The head's check runs: they are a commit's, which takes `contents`. */
  checks: boolean;
  /** So does what a branch is called. */
  defaultBranch: boolean;
}

/** All of a pull request and its conversation, in one: the first hundred of everything. */
export function pullQuery({ checks: withChecks, defaultBranch }: Parts): string {
  return `query ($owner: String!, $repo: String!, $number: Int!${withChecks ? ', $check: String!' : ''}) {
  viewer { login }
  repository(owner: $owner, name: $repo) {
    databaseId name owner { login } url isPrivate isArchived ${defaultBranch ? 'defaultBranchRef { name }' : ''}
    pullRequest(number: $number) {
      id url state isDraft isCrossRepository locked title body updatedAt author { login }
      baseRefName baseRefOid headRefName headRefOid headRepository { nameWithOwner }
      comments(first: 100) {
      ${comments}
      }
      reviewThreads(first: 100) {
      ${threads}
      }
      ${withChecks ? checks : ''}
    }
  }
}`;
}

/** A further page of one of the lists; `$of` is the node that has it. */
export const furtherQuery = {
  comments: further('PullRequest', `comments(first: 100, after: $after) { ${comments} }`),
  reviewThreads: further('PullRequest', `reviewThreads(first: 100, after: $after) { ${threads} }`),
  replies: further('PullRequestReviewThread', `comments(first: 100, after: $after) { ${threadComments} }`),
};

function further(type: string, list: string): string {
  return `query ($of: ID!, $after: String!) { node(id: $of) { ... on ${type} { ${list} } } }`;
}

export const headQuery = `query ($owner: String!, $repo: String!, $number: Int!) {
  repository(owner: $owner, name: $repo) { pullRequest(number: $number) { headRefOid } }
}`;
