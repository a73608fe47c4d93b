import { type Api, ApiError } from '../../github/index.ts';
import type { Written } from './written.ts';

interface Comment {
  body: string;
  viewerDidAuthor: boolean;
}

interface Discussion {
  id: string;
  title: string;
  body: string;
  createdAt: string;
  author: { login: string } | null;
  comments: { nodes: Comment[] };
}

interface DiscussionComment {
  id: string;
  body: string;
  createdAt: string;
  author: { login: string } | null;
  discussion: Pick<Discussion, 'id' | 'comments'>;
}

const comments = 'comments(last: 100) { nodes { body viewerDidAuthor } }';

/** @throws ApiError `missing` when it is gone */
export async function readDiscussion(api: Api, nodeId: string): Promise<Written> {
  const query = `query ($id: ID!) { node(id: $id) { ... on Discussion { id title body createdAt author { login } ${comments} } } }`;
  const { node } = await api.graphql<{ node: Discussion | null }>(query, { id: nodeId });
  if (!node?.id) throw gone();
  return {
    ...texts(node),
    title: node.title,
    into: 'description',
    rewrite: async ({ body, title }) => {
      const change = `mutation ($id: ID!, $body: String!, $title: String!) {
        updateDiscussion(input: { discussionId: $id, body: $body, title: $title }) { clientMutationId } }`;
      await api.graphql(change, { id: nodeId, body, title: title ?? node.title });
    },
    ...below(api, node),
  };
}

/** @throws ApiError `missing` when it is gone */
export async function readDiscussionComment(api: Api, nodeId: string): Promise<Written> {
  const query = `query ($id: ID!) { node(id: $id) { ... on DiscussionComment { id body createdAt author { login } discussion { id ${comments} } } } }`;
  const { node } = await api.graphql<{ node: DiscussionComment | null }>(query, { id: nodeId });
  if (!node?.id) throw gone();
  return {
    ...texts(node),
    title: null,
    into: 'comment',
    rewrite: async ({ body }) => {
      const change = `mutation ($id: ID!, $body: String!) {
        updateDiscussionComment(input: { commentId: $id, body: $body }) { clientMutationId } }`;
      await api.graphql(change, { id: nodeId, body });
    },
    ...below(api, node.discussion),
  };
}

function texts({ body, createdAt, author }: Pick<Discussion, 'body' | 'createdAt' | 'author'>) {
  return { body, createdAt, author: author?.login ?? null, number: null, isInPull: false, remark: null };
}

function below(
  api: Api,
  { id, comments: { nodes } }: Pick<Discussion, 'id' | 'comments'>,
): Pick<Written, 'said' | 'say'> {
  return {
    said: async () => nodes.filter(({ viewerDidAuthor }) => viewerDidAuthor).map(({ body }) => body),
    say: async (body) => {
      const add = `mutation ($id: ID!, $body: String!) {
        addDiscussionComment(input: { discussionId: $id, body: $body }) { clientMutationId } }`;
      await api.graphql(add, { id, body });
    },
  };
}

const gone = (): ApiError =>
  new ApiError('the discussion is not there, or the App may not see it', { problem: 'missing', status: 404 });
