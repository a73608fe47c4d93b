/** Alerts of GitHub's own secret scanning. */
import { entryAt } from '../git/objects.ts';
import { found, ok } from '../server/answer.ts';
import { type Call, read } from '../server/call.ts';
import { listed } from '../server/pages.ts';
import type { SecretScanningAlert } from '../state/repository.ts';
import { apiUrl } from '../views/repository.ts';
import { alertView } from '../views/secret-scanning.ts';
import type { Operations } from './operations.ts';

const access = read('secret_scanning_alerts');

export const secretScanning = {
  'secret-scanning/list-alerts-for-repo': {
    access,
    answer: (call) => {
      const wanted = [...call.repository.alerts.values()].filter(
        ({ state }) => call.query.state === undefined || state === call.query.state,
      );
      return listed(call, wanted, (alert) => shown(call, alert));
    },
  },
  'secret-scanning/get-alert': { access, answer: (call) => ok(shown(call, alertOf(call))) },
  'secret-scanning/list-locations-for-alert': {
    access,
    answer: (call) =>
      listed(call, alertOf(call).locations, ({ path, line, commit }) => {
        const blob = entryAt(call.repository.folder, commit, path)!.sha;
        const url = `${apiUrl(call, call.repository)}/git`;
        return {
          type: 'commit',
          details: {
            path,
            start_line: line,
            end_line: line,
            start_column: 1,
            end_column: 1,
            blob_sha: blob,
            blob_url: `${url}/blobs/${blob}`,
            commit_sha: commit,
            commit_url: `${url}/commits/${commit}`,
          },
        };
      }),
  },
} satisfies Operations;

function alertOf({ repository, params }: Call): SecretScanningAlert {
  return found(repository.alerts.get(Number(params.alert_number)));
}

/** With the secret, unless `hide_secret` asks for none. */
function shown(call: Call, alert: SecretScanningAlert) {
  const secret = call.query.hide_secret === 'true' ? {} : { secret: alert.secret };
  return { ...alertView(call, call.repository, alert), state: alert.state, ...secret };
}
