/** A client of the simulated GitHub whose waits are noted and take no time. */
import { type Call, connectApp, type Options } from '../../../src/github/index.ts';
import { shopWithApp } from '../support.ts';

export const repository = { owner: 'acme', repo: 'shop' };

export async function connected(
  permissions: Parameters<typeof shopWithApp>[0] = { contents: 'read', issues: 'write' },
  options: Options & { theirs?: () => number } = {},
) {
  const { theirs, ...ours } = options;
  const around = await shopWithApp(permissions, theirs ? { now: theirs } : {});
  const { github, app, installation } = around;
  const before = github.asked.length;
  const waited: number[] = [];
  const calls: Call[] = [];
  const connection = connectApp(
    { appId: app.id, privateKey: app.privateKey },
    {
      baseUrl: github.url,
      wait: async (seconds) => waited.push(seconds),
      onCall: (call) => calls.push(call),
      ...ours,
    },
  );
  const api = await connection.installation(installation.id);
  const asked = (operation: string) =>
    github.asked.slice(before).filter((one) => one.operation === operation).length;
  return { ...around, connection, api, waited, calls, asked };
}
