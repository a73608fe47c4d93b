import { rules } from '../../rules/index.ts';
import { suggestion } from './nearest.ts';
import type { Complaint } from './problem.ts';
import { shownName } from './shown.ts';

const most = 1000;

/** Settings for rules that do not exist, and custom rules that take an id twice. Reads the data before it is parsed. */
export function checkRuleIds(value: unknown): Complaint[] {
  const taken = new Set(rules.map(({ id }) => id));
  const complaints: Complaint[] = [];
  const custom = property(value, 'custom-rules');
  for (const [index, rule] of (Array.isArray(custom) ? custom : []).entries()) {
    const id = property(rule, 'id');
    if (typeof id !== 'string') continue;
    if (taken.has(id)) {
      const message = `expected an id of its own; another rule is called "${shownName(id)}"`;
      complaints.push({ path: ['custom-rules', index, 'id'], at: 'value', message });
    }
    taken.add(id);
  }
  const settings = property(value, 'rules');
  const ids = isMapping(settings) ? Object.keys(settings) : [];
  if (ids.length > most)
    return [...complaints, { path: ['rules'], at: 'value', message: `expected at most ${most} rules` }];
  for (const id of ids) {
    if (taken.has(id)) continue;
    const near = suggestion(id, taken) || '; `otesse-guard rules` lists the known ones';
    complaints.push({ path: ['rules', id], at: 'key', message: `unknown rule "${shownName(id)}"${near}` });
  }
  return complaints;
}

function property(value: unknown, key: string): unknown {
  return isMapping(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
