/** Settings for git that hold for this process and those it starts: in no file of the repository, on no command line. */
import { writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import * as core from '@actions/core';

/** A container's user does not own the workspace, and git refuses such folders unless a person's own settings allow it. */
export async function trustWorkspace(folder: string): Promise<void> {
  // Older versions take this setting from a file only.
  const file = join(folder, `otesse-guard-${process.pid}.gitconfig`);
  const { GIT_CONFIG_GLOBAL, XDG_CONFIG_HOME } = process.env;
  const usual = [
    join(XDG_CONFIG_HOME || join(homedir(), '.config'), 'git', 'config'),
    join(homedir(), '.gitconfig'),
  ];
  const kept = GIT_CONFIG_GLOBAL === undefined ? usual : [GIT_CONFIG_GLOBAL];
  const includes = kept.filter((path) => path !== '').map((path) => `\tpath = ${JSON.stringify(path)}\n`);
  await writeFile(file, `[include]\n${includes.join('')}[safe]\n\tdirectory = *\n`);
  process.env.GIT_CONFIG_GLOBAL = file;
}

/** Does something while git sends a token to one server. */
export async function withToken<T>(token: string, server: string, action: () => Promise<T>): Promise<T> {
  const credentials = Buffer.from(`x-access-token:${token}`).toString('base64');
  core.setSecret(credentials);
  const { GIT_CONFIG_COUNT } = process.env;
  const key = `http.${server}/.extraheader`;
  // An empty value drops the header that the checkout left: a server refuses two.
  const added = [add(key, ''), add(key, `AUTHORIZATION: basic ${credentials}`)];
  try {
    return await action();
  } finally {
    for (const index of added) {
      delete process.env[`GIT_CONFIG_KEY_${index}`];
      delete process.env[`GIT_CONFIG_VALUE_${index}`];
    }
    if (GIT_CONFIG_COUNT === undefined) delete process.env.GIT_CONFIG_COUNT;
    else process.env.GIT_CONFIG_COUNT = GIT_CONFIG_COUNT;
  }
}

function add(key: string, value: string): number {
  const index = Number(process.env.GIT_CONFIG_COUNT ?? 0);
  process.env.GIT_CONFIG_COUNT = String(index + 1);
  process.env[`GIT_CONFIG_KEY_${index}`] = key;
  process.env[`GIT_CONFIG_VALUE_${index}`] = value;
  return index;
}
