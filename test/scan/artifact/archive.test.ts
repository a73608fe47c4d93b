/** The archive that a run left: small, one file, and had without showing the token to anyone else. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { artifactName, forkedPull, onlyReport, written } from './support.ts';
import { type ZipEntry, zipOf } from './zips.ts';

const honest: ZipEntry = { name: 'otesse-guard.json', content: Buffer.from(written([{}])) };
const MiB = 1024 * 1024;

async function outcomeOf(zip: Uint8Array) {
  const { run, reported } = await forkedPull();
  return reported(run({ [artifactName]: zip }));
}

const unreadable = (why: string) => ({
  kind: 'unusable',
  pulls: [{ number: 1 }],
  problem: 'unreadable',
  why,
});
const noArchive = unreadable('the artifact is no zip archive that can be read');

it('is read when there is nothing wrong with it', async () => {
  expect(onlyReport(await outcomeOf(zipOf(honest))).findings).toHaveLength(1);
});

describe('is refused when it is a', () => {
  const bomb = Buffer.alloc(30 * MiB, ' ');
  const other = { ...honest, name: 'b.json' };
  const cases: [string, Uint8Array, string][] = [
    [
      'zip bomb by ratio',
      zipOf({ ...honest, content: bomb }),
      'the artifact is packed tighter than any report',
    ],
    [
      'zip bomb by size',
      zipOf({ ...honest, content: Buffer.alloc(33 * MiB, ' ') }),
      'the report is too large',
    ],
    ['zip bomb that lies about its size', zipOf({ ...honest, content: bomb, claimed: 1_000 }), noArchive.why],
    ['zip of entries twice', zipOf(honest, honest), 'the artifact does not hold exactly one file'],
    ['zip of two files', zipOf(honest, other), 'the artifact does not hold exactly one file'],
    ['zip of none', zipOf(), 'the artifact does not hold exactly one file'],
    ['zip that traverses upwards', zipOf({ ...honest, name: '../../etc/cron.d/job.json' }), noArchive.why],
    ['zip with an absolute path', zipOf({ ...honest, name: '/etc/passwd.json' }), noArchive.why],
    ['zip with a Windows path', zipOf({ ...honest, name: '..\\..\\job.json' }), noArchive.why],
    ['zip with a folder', zipOf({ ...honest, name: 'a/b.json' }), 'the artifact’s file has no plain name'],
    [
      'zip with a name of controls',
      zipOf({ ...honest, name: 'a\n.json' }),
      'the artifact’s file has no plain name',
    ],
    [
      'zip of another kind of file',
      zipOf({ ...honest, name: 'run.sh' }),
      'the artifact’s file has no plain name',
    ],
    [
      'zip under a password',
      zipOf({ ...honest, flags: 1 }),
      'the artifact is packed in a way that is not read here',
    ],
    [
      'zip in another packing',
      zipOf({ ...honest, method: 12 }),
      'the artifact is packed in a way that is not read here',
    ],
    ['zip whose sum is wrong', zipOf({ ...honest, crc: 1 }), 'the artifact is damaged'],
    ['zip that is cut', zipOf(honest).subarray(0, 100), noArchive.why],
    ['text', Buffer.from(written([{}])), noArchive.why],
    ['nothing', new Uint8Array(), noArchive.why],
  ];
  it.each(cases)('%s', async (_, zip, why) => {
    expect(await outcomeOf(zip)).toMatchObject(unreadable(why));
  });

  it('large file, before it is downloaded', async () => {
    const { run, reported, asked } = await forkedPull();
    const outcome = await reported(run({ [artifactName]: Buffer.alloc(9 * MiB) }));
    expect(outcome).toMatchObject(unreadable('the artifact is too large'));
    expect(asked('actions/download-artifact')).toBe(0);
  });
});

it('an expired artifact is said to be one', async () => {
  const { shop, run, reported } = await forkedPull();
  const id = run({ [artifactName]: zipOf(honest) });
  shop.workflows.expireArtifacts();
  expect(await reported(id)).toMatchObject({ kind: 'unusable', problem: 'expired' });
});

it('an artifact that expires between two requests is said to be one', async () => {
  const { github, run, reported } = await forkedPull();
  const id = run({ [artifactName]: zipOf(honest) });
  github.faults.next('actions/download-artifact', { status: 410 });
  expect(await reported(id)).toMatchObject({ kind: 'unusable', problem: 'expired' });
});

describe('where GitHub keeps the bytes', () => {
  /** Answers in the place of GitHub's storage. */
  async function storage(answer: (request: IncomingMessage, asked: number) => [number, Buffer]) {
    const requests: IncomingMessage[] = [];
    const server = createServer((request, response) => {
      requests.push(request);
      const [status, bytes] = answer(request, requests.length);
      response.writeHead(status, { location: 'http://127.0.0.1:9/' });
      response.end(bytes);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      server.close();
      server.closeAllConnections();
    });
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const moved: typeof fetch = (url, init) => fetch(new URL(new URL(url as URL).pathname, base), init);
    return { requests, fetch: moved };
  }

  it('nobody is shown the token', async () => {
    const { run, reported } = await forkedPull();
    const { requests, fetch } = await storage(() => [200, zipOf(honest)]);
    await reported(run({ [artifactName]: zipOf(honest) }), { fetch });
    expect(requests).toHaveLength(1);
    expect(requests[0]!.headers).not.toHaveProperty('authorization');
  });

  it('no more is read than the limit, whatever was said before', async () => {
    const { run, reported } = await forkedPull();
    const { fetch } = await storage(() => [200, Buffer.alloc(9 * MiB)]);
    const outcome = await reported(run({ [artifactName]: zipOf(honest) }), { fetch });
    expect(outcome).toMatchObject(unreadable('the artifact is too large'));
  });

  it('a redirect from there is not followed', async () => {
    const { run, reported } = await forkedPull();
    const { fetch } = await storage(() => [302, Buffer.alloc(0)]);
    const failure = reported(run({ [artifactName]: zipOf(honest) }), { fetch });
    await expect(failure).rejects.toMatchObject({ name: 'ApiError', problem: 'broken', status: 302 });
  });

  it('is asked again when it fails', async () => {
    const { run, reported } = await forkedPull();
    const { fetch } = await storage((_, asked) =>
      asked < 2 ? [503, Buffer.alloc(0)] : [200, zipOf(honest)],
    );
    const outcome = await reported(run({ [artifactName]: zipOf(honest) }), { fetch });
    expect(onlyReport(outcome).findings).toHaveLength(1);
  });
});
