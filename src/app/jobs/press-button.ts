import type { Run } from '../../store/index.ts';
import { mayWrite } from '../commands/index.ts';
import { endIncident, placeOf } from '../incidents/index.ts';
import type { Tools } from '../tools.ts';
import type { Job, Jobs } from './job.ts';
import { openPullsAt } from './open-pulls-at.ts';

/** Records that a key is revoked, as somebody says who pressed the button of the check run. */
export async function pressButton({ data }: Run<Jobs['press-button']>, tools: Tools): Promise<void> {
  const { installation, repository, delivery, sha, by, finding } = data;
  const { store, now } = tools;
  const api = await tools.github.installation(installation);
  if (!(await mayWrite(api, repository, by))) {
    await store.audit.append({
      ...{ at: now(), by: { login: by }, action: 'incident-ended', outcome: 'refused' },
      ...{ repository: repository.id, finding, delivery },
    });
    return;
  }
  for (const { number } of await openPullsAt(api, repository, sha)) {
    const place = placeOf({ repository, number });
    const meant = (await store.incidents.seenAt(place)).filter(
      (incident) => incident.end === null && incident.finding.startsWith(finding),
    );
    for (const incident of meant)
      await endIncident(incident, { how: 'button', by, repository: repository.id, number, delivery }, tools);
  }
  const again: Job = {
    kind: 'judge-commit',
    key: `${repository.id}:${sha}`,
    data: { installation, repository, delivery, sha },
  };
  await store.queue.send([again]);
}
