/** Artifacts of workflow runs. Their bytes stand elsewhere, behind an address that is good for a minute. */
import { ApiError, found, notFound, ok } from '../server/answer.ts';
import { type Call, read } from '../server/call.ts';
import { counted } from '../server/pages.ts';
import type { Artifact } from '../state/repository.ts';
import { artifactView } from '../views/workflow-run.ts';
import type { Operations } from './operations.ts';

export const artifacts = {
  'actions/list-artifacts-for-repo': {
    access: read('actions'),
    answer: (call) => list(call, () => true),
  },
  'actions/list-workflow-run-artifacts': {
    access: read('actions'),
    answer: (call) => list(call, ({ run }) => run === Number(call.params.run_id)),
  },
  'actions/get-artifact': {
    access: read('actions'),
    answer: (call) => ok(artifactView(call, call.repository, artifactOf(call))),
  },
  // https://docs.github.com/rest/actions/artifacts#download-an-artifact: 302, and 410 when it has expired.
  'actions/download-artifact': {
    access: read('actions'),
    answer: (call) => {
      const artifact = artifactOf(call);
      if (call.params.archive_format !== 'zip') throw notFound();
      if (artifact.expired) throw new ApiError(410, 'Artifact has expired');
      const until = call.now + 60_000;
      const location = `${call.base}/_storage/${call.repository.id}/${artifact.id}?until=${until}`;
      return { status: 302, headers: { location } };
    },
  },
} satisfies Operations;

function list(call: Call, of: (artifact: Artifact) => boolean) {
  const { name } = call.query;
  const wanted = [...call.repository.artifacts.values()]
    .reverse()
    .filter(of)
    .filter((each) => name === undefined || each.name === name);
  return counted(call, 'artifacts', wanted, (each) => artifactView(call, call.repository, each));
}

function artifactOf({ repository, params }: Call): Artifact {
  return found(repository.artifacts.get(Number(params.artifact_id)));
}
