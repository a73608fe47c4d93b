import { hash } from 'node:crypto';
import { ApiError } from '../../github/index.ts';
import { pastedNotice } from '../../reports/conversation/index.ts';
import { ruleById } from '../../rules/index.ts';
import { redactPasted } from '../../scan/index.ts';
import { placeOf, recordLeaks } from '../incidents/index.ts';
import type { Job, Jobs } from '../jobs/job.ts';
import type { Tools } from '../tools.ts';
import type { Written } from './written.ts';

/**
 * Takes keys out of a text where they stand. What is to be done about them is said first: once they are hidden, nobody
 * could find out any more that it was not.
 */
export async function hideKeys(
  written: Written,
  { installation, text: ref, repository, delivery }: Jobs['read-text'],
  tools: Tools,
): Promise<void> {
  const body = redactPasted(written.body, tools.sealKey);
  const title = redactPasted(written.title ?? '', tools.sealKey);
  const findings = [...title.findings, ...body.findings];
  if (findings.length === 0) return;
  const { number } = written;
  await recordLeaks(
    {
      ...{ repository: repository.id, kind: 'text', isPublic: !repository.isPrivate },
      at: number === null ? Object.values(ref).join(' ') : placeOf({ repository, number }).at,
      ...{ findings, number, delivery },
    },
    tools,
  );
  const what = [Object.values(ref), findings.map(({ fingerprint }) => fingerprint)];
  const marker = `<!-- otesse-guard:pasted ${hash('sha256', JSON.stringify(what)).slice(0, 32)} -->`;
  const into = body.findings.length === 0 ? 'title' : written.into;
  try {
    const said = await written.said();
    if (!said.some((text) => text.startsWith(marker)))
      await written.say(`${marker}\n${pastedNotice(findings, into, { ruleOf: ruleById })}`);
  } catch (error) {
    // Where nobody may comment, the key is hidden all the same.
    if (!isRefusal(error)) throw error;
    tools.log.warn({ err: error }, 'GitHub did not let us say that a key was pasted');
  }
  await written.rewrite({ body: body.text, title: title.findings.length === 0 ? null : title.text });
  await tools.store.audit.append({
    at: tools.now(),
    by: 'app',
    action: 'text-redacted',
    outcome: 'done',
    repository: repository.id,
    number: number ?? undefined,
    finding: findings[0]!.fingerprint,
    delivery,
  });
  if (number === null || !written.isInPull) return;
  // Its summary says that the key is not known to be revoked.
  const again: Job = {
    kind: 'judge-pull',
    key: `${repository.id}:${number}`,
    data: { installation, repository, delivery, pull: number, hint: null },
  };
  await tools.store.queue.send([again]);
}

function isRefusal(error: unknown): boolean {
  return (
    error instanceof ApiError && !error.isFinal && ['refused', 'missing', 'invalid'].includes(error.problem)
  );
}
