import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { liveKey, origin, pullRequestStep } from './origin.ts';
import { annotationsOf, runAction, type Step } from './runner.ts';

/** As much of GitHub's artifact service as an upload meets: create, blocks of the zip, finalize. */
async function artifactService(status = 200) {
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
          ? { ok: true, signedUploadUrl: `${base}/account/container/artifact?sig=signature` }
          : { msg: 'no more' },
      );
    } else if (url.endsWith('/FinalizeArtifact')) {
      finalized.push(JSON.parse(body.toString()));
      answer({ ok: true, artifactId: '1' });
    } else {
      if (url.includes('comp=block&')) blocks.push(body);
      response.writeHead(201).end();
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
  return { env, created, finalized, blocks };
}

function leakingStep(): Step {
  const on = origin();
  on.commit({ 'README.md': '# Shop\n' });
  on.git('checkout', '--quiet', '-b', 'change');
  on.commit({ 'src/pay.ts': liveKey() });
  return pullRequestStep(on);
}

it('keeps the report as an artifact of the run', async () => {
  const service = await artifactService();
  const result = await runAction({ ...leakingStep(), env: service.env, inputs: { artifact: 'guard' } });
  expect(annotationsOf(result).filter((line) => line.startsWith('warning'))).toEqual([]);
  expect(service.created).toMatchObject([{ name: 'guard' }]);
  const zip = Buffer.concat(service.blocks);
  expect(zip.subarray(0, 2).toString()).toBe('PK');
  expect(zip.includes('otesse-guard.json')).toBe(true);
  expect(service.finalized).toMatchObject([{ size: String(zip.length) }]);
});

it('uploads nothing when no artifact is asked for', async () => {
  const service = await artifactService();
  await runAction({ ...leakingStep(), env: service.env, inputs: { artifact: '' } });
  expect(service.created).toEqual([]);
});

it('warns when the upload is refused, and judges as before', async () => {
  const service = await artifactService(403);
  const result = await runAction({ ...leakingStep(), env: service.env, inputs: { artifact: 'guard' } });
  expect(annotationsOf(result).join('\n')).toMatch(/warning: The report could not be uploaded .* guard/);
  expect(result).toMatchObject({ passed: false, outputs: { findings: '1', complete: 'true' } });
});
