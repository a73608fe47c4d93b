import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inflateRawSync } from 'node:zlib';
import { onTestFinished } from 'vitest';

/**
 * As much of GitHub's artifact service as an upload meets: create, blocks of the zip, finalize. It answers with
 * `status`, and `storage` where the blocks go; `signature` is what the address of the blocks is signed with.
 */
export async function artifactService({ status = 200, storage = 201, signature = 'signature' } = {}) {
  const created: { name: string }[] = [];
  const finalized: { size: string }[] = [];
  const blocks: Buffer[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const url = request.url ?? '';
    const answer = (value: object) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
    if (url.endsWith('/CreateArtifact')) {
      created.push(JSON.parse(body.toString()));
      answer(
        status === 200
          ? { ok: true, signed_upload_url: `${base}/account/container/artifact?sig=${signature}` }
          : { msg: 'no more' },
      );
    } else if (url.endsWith('/FinalizeArtifact')) {
      finalized.push(JSON.parse(body.toString()));
      answer({ ok: true, artifact_id: '1' });
    } else {
      if (url.includes('comp=block&')) blocks.push(body);
      response.writeHead(storage).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const scope = { scp: 'Actions.Results:run-of-the-test:job-of-the-test' };
  const token = ['{}', JSON.stringify(scope), '']
    .map((part) => Buffer.from(part).toString('base64url'))
    .join('.');
  const env = { ACTIONS_RESULTS_URL: base, ACTIONS_RUNTIME_TOKEN: token };
  return { env, created, finalized, zip: () => Buffer.concat(blocks) };
}

/** The text of the only file in a zip, which begins with that file's header (APPNOTE.TXT, 4.3.7). */
export function fileInZip(zip: Buffer): string {
  const content = 30 + zip.readUInt16LE(26) + zip.readUInt16LE(28);
  return inflateRawSync(zip.subarray(content)).toString('utf8');
}
