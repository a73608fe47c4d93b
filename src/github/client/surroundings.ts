import { setTimeout } from 'node:timers/promises';
import { request } from '@octokit/request';
import type { RequestInterface } from '@octokit/types';
import { version } from '../../model/index.ts';

/** One answer, or that there was none: for figures. Nothing of what was said. */
export interface Call {
  /** As GitHub's documentation writes it: `GET /repos/{owner}/{repo}/pulls`. */
  route: string;
  /** 0 where there was no answer. */
  status: number;
  ms: number;
  /** Requests left, and when there will be more (milliseconds since 1970), where GitHub says so. */
  remaining: number | null;
  resetAt: number | null;
}

/** What stands around a client. All of it has a default. */
export interface Options {
  /** Where the API is; that of an Enterprise Server ends in `/api/v3`. Default: github.com's. */
  baseUrl?: string;
  /** octokit's; another one knows of a proxy. */
  request?: RequestInterface;
  /** Milliseconds since 1970. */
  now?: () => number;
  wait?: (seconds: number) => Promise<unknown>;
  /** The longest pause that is waited for, in seconds; a longer one is the caller's to wait for. Default: 90. */
  patience?: number;
  /** How long an answer may take, in milliseconds. Default: 30,000. */
  timeout?: number;
  /** How many requests may be under way. Default: 10. */
  atOnce?: number;
  onCall?: (call: Call) => void;
}

export type Surroundings = Required<Options>;

export function surroundings(options: Options): Surroundings {
  return {
    baseUrl: 'https://api.github.com',
    request,
    now: Date.now,
    wait: (seconds) => setTimeout(seconds * 1_000),
    patience: 90,
    timeout: 30_000,
    atOnce: 10,
    onCall: () => undefined,
    ...options,
  };
}

export const headers = {
  'user-agent': `otesse-guard/${version}`,
  'x-github-api-version': '2022-11-28',
};
