import type { Repository, SecretScanningAlert } from '../state/repository.ts';
import { apiUrl, htmlUrl } from './repository.ts';
import { userView } from './user.ts';
import type { View } from './view.ts';

/** As the webhook has it: without the secret itself. */
export function alertView(view: View, repository: Repository, alert: SecretScanningAlert) {
  const url = `${apiUrl(view, repository)}/secret-scanning/alerts/${alert.number}`;
  return {
    number: alert.number,
    created_at: alert.createdAt,
    updated_at: null,
    url,
    html_url: `${htmlUrl(view, repository)}/security/secret-scanning/${alert.number}`,
    locations_url: `${url}/locations`,
    resolution: alert.resolution,
    resolved_at: alert.resolvedAt,
    resolved_by: alert.resolvedBy === null ? null : userView(view, alert.resolvedBy),
    resolution_comment: null,
    secret_type: alert.secretType,
    secret_type_display_name: alert.secretType,
    validity: 'unknown',
    push_protection_bypassed: false,
    push_protection_bypassed_by: null,
    push_protection_bypassed_at: null,
    publicly_leaked: false,
    multi_repo: false,
  };
}
