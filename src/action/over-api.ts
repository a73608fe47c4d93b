import { join } from 'node:path';
import * as core from '@actions/core';
import { context, getOctokit } from '@actions/github';
import { connect, RepositoryReader } from '../github/index.ts';
import { bringOverApi, type Range, type ReadText, readOverApi, UsageError } from '../scan/index.ts';
import type { Remote, UnreachableError } from './fetch.ts';
import { runnerFolders } from './runner-folders.ts';

export interface Brought {
  root: string;
  range: Range;
  readStart: ReadText;
  readHead: ReadText;
}

/**
 * What git could not fetch, brought by GitHub's API instead.
 *
 * @param problem what git said
 * @throws UnreachableError when the API does not have it either
 */
export function changeOverApi(
  remote: Remote,
  wanted: { base: string; head: string },
  problem: UnreachableError,
): Promise<Brought> {
  return overApi(remote, problem, async (reader, place) => {
    const { lacking, ...brought } = await bringOverApi(reader, place, wanted);
    const [why] = lacking;
    if (why !== undefined) core.warning(`${lacking.length} files could not be had over the API: ${why}.`);
    return brought;
  });
}

/** Reads files as a commit (or the tip of a branch) has them. @throws UnreachableError */
export function startOverApi(remote: Remote, ref: string, problem: UnreachableError): Promise<ReadText> {
  return overApi(remote, problem, (reader, place) => readOverApi(reader, place, ref));
}

type Bring<T> = (reader: RepositoryReader, place: { beside: string; folder: string }) => Promise<T>;

async function overApi<T>({ root, token }: Remote, problem: UnreachableError, bring: Bring<T>): Promise<T> {
  if (token === null) throw problem;
  core.info(`${problem.problem}. Asking GitHub's API instead`);
  // The runner's proxy is known to the Actions' own client.
  const { request } = getOctokit(token);
  const reader = new RepositoryReader(connect(token, { baseUrl: context.apiUrl, request }), context.repo);
  const folder = join(runnerFolders().temporary, `otesse-guard-${process.pid}-objects`);
  try {
    return await bring(reader, { beside: root, folder });
  } catch (error) {
    if (error instanceof UsageError) throw problem.and(error.message);
    throw error;
  }
}
