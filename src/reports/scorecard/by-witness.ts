import type { GuidanceItem, Witness } from '../../rules/guidance/index.ts';
import type { Config } from '../../scan/config/index.ts';
import { redactText } from '../../scan/redact-text.ts';
import type { Safeguards } from '../../scan/safeguards/index.ts';
import { byEnvironments, byRotation } from './by-ledger.ts';
import { type Evidence, said, type Verdict } from './scorecard.ts';

/** What a witness goes by. */
export interface Testimony {
  config: Config;
  safeguards: Safeguards;
  today: string;
}

/** What something other than a rule says of an item; null where it has no such witness. */
export function byWitness(item: GuidanceItem, testimony: Testimony): Verdict | null {
  return item.witness === undefined ? null : witnesses[item.witness](item, testimony);
}

const witnesses: Record<Witness, (item: GuidanceItem, testimony: Testimony) => Verdict> = {
  rotation: byRotation,
  environments: byEnvironments,
  hook: byHook,
  workflow: byWorkflow,
  origin: byNote,
};

function byHook(item: GuidanceItem, { safeguards: { hook } }: Testimony): Verdict {
  if (hook === null)
    return { status: 'unknown', evidence: [said('none that the team shares')], next: item.check };
  const { state, path, trouble } = hook;
  if (state === 'none') return { status: 'fail', evidence: [said('none in this clone')], next: item.remedy };
  if (state === 'broken') {
    return { status: 'fail', evidence: [at(`it cannot run: ${trouble}`, path)], next: item.remedy };
  }
  const text = state === 'shared' ? 'shared by the team' : 'in this clone';
  return { status: 'pass', evidence: [at(text, path)], next: null };
}

function byWorkflow(item: GuidanceItem, { safeguards: { workflow }, config }: Testimony): Verdict {
  if (workflow === null) {
    const evidence = said('no workflow for pull requests runs it, and the App cannot be seen from here');
    return { status: 'unknown', evidence: [evidence], next: item.check };
  }
  const flaw = workflow.flaw ?? (config['fail-on'] === 'never' ? 'never fails (fail-on: never)' : null);
  if (flaw !== null) return { status: 'fail', evidence: [at(flaw, workflow.path)], next: item.remedy };
  return { status: 'pass', evidence: [at('runs on pull requests', workflow.path)], next: null };
}

function byNote(item: GuidanceItem, { config: { webhooks } }: Testimony): Verdict {
  const note = webhooks['origin-checked-by'];
  if (note === undefined) return { status: 'unknown', evidence: [], next: item.check };
  return { status: 'attested', evidence: [said(`checked by ${redactText(note)}`)], next: null };
}

/** Anything may stand in the name of a file. */
function at(text: string, path: string | null): Evidence {
  return said(redactText(text), path === null ? null : redactText(path));
}
