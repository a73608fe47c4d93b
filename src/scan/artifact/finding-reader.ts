import type { ChangedPlaces } from '../../github/artifacts/index.ts';
import type { Finding, Place } from '../../model/index.ts';
import { type Rule, ruleById } from '../../rules/index.ts';
import type { Settings } from '../settings/index.ts';
import { commitMessage } from '../sources/history/locate.ts';
import type { Doubts } from './doubts.ts';
import { findingOf, type Sighting } from './finding-of.ts';
import { limits } from './limits.ts';
import { type FindingEntry, findingSchema, suppressedSchema } from './schema.ts';

/** What a report is held against. */
export interface Ground {
  /** The team's, as the default branch has them. */
  settings: Settings;
  /** What the pull request touches. */
  places: ChangedPlaces;
}

/** Findings that the run says somebody has silenced. */
export interface Hushed {
  /** By a comment beside them, which only who reads the code can see. */
  inline: Finding[];
  /** By the team's settings and files. */
  bySettings: Finding[];
}

export const malformed = '{} entries of the report are not in its form, and were not read.';
const unknown = '{} findings are of rules that are not known here, and are not shown.';

/** Takes entries of a report for findings: of a rule that is known, at a place that is the pull request's. */
export class FindingReader {
  readonly #places: ChangedPlaces;
  readonly #teamRules: ReadonlyMap<string, Rule>;
  readonly #doubts: Doubts;

  constructor({ settings, places }: Ground, doubts: Doubts) {
    this.#places = places;
    this.#teamRules = new Map(settings.teamRules.map((rule) => [rule.id, rule]));
    this.#doubts = doubts;
  }

  /** Each once. */
  async findings(entries: readonly unknown[]): Promise<Finding[]> {
    const found = new Map<string, Finding>();
    for (const entry of entries) {
      const parsed = findingSchema.safeParse(entry);
      const finding = parsed.success ? await this.#finding(parsed.data) : this.#refuse(malformed);
      if (finding === null) continue;
      const { rule, fingerprint, path, line, column } = finding;
      found.set(JSON.stringify([rule, fingerprint, path, line, column]), finding);
    }
    return [...found.values()];
  }

  async suppressed(entries: readonly unknown[]): Promise<Hushed> {
    const hushed: Hushed = { inline: [], bySettings: [] };
    for (const entry of entries) {
      const parsed = suppressedSchema.safeParse(entry);
      if (!parsed.success) {
        this.#refuse(malformed);
        continue;
      }
      const { by, line, ...stated } = parsed.data;
      const place = { line, column: 1, endLine: line, endColumn: 1 };
      const finding = await this.#finding({ ...stated, ...place, commit: null, also: [], places: [] });
      if (finding !== null) hushed[by === 'inline' ? 'inline' : 'bySettings'].push(finding);
    }
    return hushed;
  }

  #refuse(sentence: string): null {
    this.#doubts.add(sentence);
    return null;
  }

  async #finding(entry: Omit<FindingEntry, 'confidence'> & Partial<FindingEntry>): Promise<Finding | null> {
    const rule = this.#rule(entry.rule);
    if (rule === undefined) return this.#refuse(unknown);
    const commit = entry.commit !== null && this.#places.hasCommit(entry.commit) ? entry.commit : null;
    const where = await this.#whereabouts(entry.path, commit);
    if (where === null) return this.#refuse(elsewhere(rule, commit));
    const also = [...new Set(entry.also)].filter((id) => this.#rule(id) !== undefined);
    const sighting: Sighting = {
      ...entry,
      commit,
      also,
      places: this.#others(entry),
      isGone: where === 'gone',
    };
    return findingOf(rule, sighting);
  }

  #rule(id: string): Rule | undefined {
    return ruleById(id) ?? this.#teamRules.get(id);
  }

  /** Whether the file is there, or was there in between; null where nothing speaks for that. */
  async #whereabouts(path: string, commit: string | null): Promise<'there' | 'gone' | null> {
    if (path === commitMessage) return commit === null ? null : 'there';
    const isGone = commit !== null && this.#places.lacksFile(path) === true;
    if (this.#places.hasFile(path)) return isGone ? 'gone' : 'there';
    return isGone && (await this.#places.touches(commit, path)) ? 'gone' : null;
  }

  #others({ places }: { places: readonly Place[] }): Place[] {
    return places.slice(0, limits.places).filter(({ path }) => this.#places.hasFile(path));
  }
}

/** The rule and the commit are known; the name of the file is not ours to repeat. */
function elsewhere({ title }: Rule, commit: string | null): string {
  const inCommit = commit === null ? '' : ` in commit ${commit.slice(0, 10)}`;
  return `${title}${inCommit}: {} findings in files that this pull request is not known to touch are not shown.`;
}
