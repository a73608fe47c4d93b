import { expect, it } from 'vitest';
import { artifactService, fileInZip } from './artifact-service.ts';
import { liveKey, origin, pullRequestStep } from './origin.ts';
import { annotationsOf, runAction, type Step } from './runner.ts';

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
  const zip = service.zip();
  expect(zip.subarray(0, 2).toString()).toBe('PK');
  expect(zip.includes('otesse-guard.json')).toBe(true);
  expect(JSON.parse(fileInZip(zip)).findings).toMatchObject([{ path: 'src/pay.ts' }]);
  expect(service.finalized).toMatchObject([{ size: String(zip.length) }]);
});

it('uploads nothing when no artifact is asked for', async () => {
  const service = await artifactService();
  await runAction({ ...leakingStep(), env: service.env, inputs: { artifact: '' } });
  expect(service.created).toEqual([]);
});

it('warns when the upload is refused, and judges as before', async () => {
  const service = await artifactService({ status: 403 });
  const result = await runAction({ ...leakingStep(), env: service.env, inputs: { artifact: 'guard' } });
  expect(annotationsOf(result).join('\n')).toMatch(/warning: The report could not be uploaded .* guard/);
  expect(result).toMatchObject({ passed: false, outputs: { findings: '1', complete: 'true' } });
});
