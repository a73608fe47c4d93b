/** Settings for git that hold for this process and those it starts, and stand in no file and on no command line. */

/** A container's user does not own the workspace, and git refuses such folders unless it is told. */
export function trustWorkspace(): void {
  add('safe.directory', '*');
}

/** Does something while git sends a token to one server. */
export async function withToken<T>(token: string, server: string, action: () => Promise<T>): Promise<T> {
  const credentials = Buffer.from(`x-access-token:${token}`).toString('base64');
  const index = add(`http.${server}/.extraheader`, `AUTHORIZATION: basic ${credentials}`);
  try {
    return await action();
  } finally {
    delete process.env[`GIT_CONFIG_KEY_${index}`];
    delete process.env[`GIT_CONFIG_VALUE_${index}`];
    process.env.GIT_CONFIG_COUNT = String(index);
  }
}

function add(key: string, value: string): number {
  const index = Number(process.env.GIT_CONFIG_COUNT ?? 0);
  process.env.GIT_CONFIG_COUNT = String(index + 1);
  process.env[`GIT_CONFIG_KEY_${index}`] = key;
  process.env[`GIT_CONFIG_VALUE_${index}`] = value;
  return index;
}
