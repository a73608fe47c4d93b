/** Scorecards for tests: everything followed as far as can be seen, anything of it changed. */
import type { Report } from '../../../src/model/index.ts';
import { type ScorecardInput, scorecardOf } from '../../../src/reports/scorecard/index.ts';
import type { Scorecard, ScoredItem } from '../../../src/reports/scorecard/scorecard.ts';
import { type Config, defaultConfig } from '../../../src/scan/config/index.ts';
import { report } from '../support.ts';

const now = new Date('2026-11-24T10:00:00Z');

export interface Scene {
  report?: Report;
  config?: Partial<Config>;
  safeguards?: Partial<ScorecardInput['safeguards']>;
  /** Whether there is such a rule: every one that an item names, unless said otherwise. */
  exists?: (id: string) => boolean;
}

/** Every number of the coverage, nothing in doubt. */
export const covered = {
  ...{ files: 120, texts: 120, sources: 80, handling: 20, unfinished: 0, vendorCalls: 9, tokens: 2 },
  ...{ handlers: 3, unfollowed: 0, checks: 3, otherBodies: 0, untimed: 0 },
};

export const clean = (changes: Partial<Report> = {}): Report => report([], { coverage: covered, ...changes });

export function score(scene: Scene = {}): Scorecard {
  return scorecardOf({
    report: scene.report ?? clean(),
    config: { ...defaultConfig, ...scene.config },
    safeguards: { hook: null, workflow: null, ...scene.safeguards },
    exists: scene.exists ?? (() => true),
    now,
    scanned: 'the working tree',
  });
}

export function itemOf(scene: Scene, id: string): ScoredItem {
  const found = score(scene).items.find(({ item }) => item.id === id);
  if (!found) throw new Error(`no item ${id}`);
  return found;
}

/** The reasons, each as one text. */
export const reasons = ({ evidence }: ScoredItem): string[] =>
  evidence.map(({ text, path, line }) => [text, path, line].filter((part) => part !== null).join(' '));
