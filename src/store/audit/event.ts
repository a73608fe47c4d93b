import { redactText } from '../../scan/redact-text.ts';
import { StoreError } from '../store-error.ts';

/** What can happen that someone may have to answer for. */
const actions = [
  'finding-ignored',
  'finding-no-longer-ignored',
  'incident-opened',
  'incident-ended',
  'key-added',
  'key-revoked',
  'key-rotated',
  'key-snoozed',
  'reminder-closed',
  'reminder-opened',
  'scan-requested',
  'text-redacted',
] as const;

/**
 * Who did what, when, to which key, incident or finding. There is no place in it for code or for a secret: it is ids and
 * words of ours, and what a person wrote, in which secrets are redacted.
 */
export interface AuditEvent {
  at: Date;
  /** A person by their login on GitHub, or the App by itself. */
  by: { login: string } | 'app';
  action: (typeof actions)[number];
  /** `refused`: someone asked for it who may not, or in a way that is not accepted. */
  outcome: 'done' | 'refused';
  /** GitHub's id. */
  repository?: number | undefined;
  /** Of the pull request or issue. */
  number?: number | undefined;
  /** The fingerprint of a finding, the id of an incident, or what a key is called. */
  finding?: string | undefined;
  incident?: string | undefined;
  key?: string | undefined;
  /** The webhook that led to it. */
  delivery?: string | undefined;
  /** In the person's own words. */
  reason?: string | undefined;
}

/** Of a finding or an incident. */
const fingerprint = /^[0-9a-f-]{1,64}$/;
const word = /^[\w.-]{1,100}$/;
const login = /^[\w-]{1,100}(?:\[bot\])?$/;
const longestText = 500;

/** The event as it is kept: texts on one line, without a secret. Throws when a field holds what is not its own. */
export function checked(event: AuditEvent): Record<string, unknown> {
  const { at, by, action, outcome, repository, number, finding, incident, key, delivery, reason } = event;
  if (!actions.includes(action))
    throw new StoreError('an entry of the audit log is about one of the actions it knows');
  if (by !== 'app' && !login.test(by.login))
    throw new StoreError('an entry of the audit log names a login of GitHub');
  for (const value of [finding, incident])
    if (value !== undefined && !fingerprint.test(value))
      throw new StoreError('an entry of the audit log names findings and incidents by their ids');
  if (delivery !== undefined && (!word.test(delivery) || withoutSecrets(delivery) !== delivery))
    throw new StoreError('an entry of the audit log names a delivery by its id');
  for (const value of [repository, number])
    if (value !== undefined && !Number.isSafeInteger(value))
      throw new StoreError('ids of GitHub are whole numbers');
  return {
    at: at.toISOString(),
    by: by === 'app' ? 'app' : `@${by.login}`,
    action,
    outcome,
    repository,
    number,
    finding,
    incident,
    key: withoutSecrets(key),
    delivery,
    reason: withoutSecrets(reason),
  };
}

function withoutSecrets(text: string | undefined): string | undefined {
  return text === undefined ? undefined : redactText(text).replace(/\s+/g, ' ').trim().slice(0, longestText);
}
