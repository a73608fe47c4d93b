/** Where requests come in: the functions that a framework calls, and what stands before them. */
import type { IrFile } from '../../../model/index.ts';
import type { Project } from '../project.ts';
import { behindApplication } from './applications.ts';
import { behindConfigured } from './configured.ts';
import { conventional } from './conventional/index.ts';
import { decorated } from './decorated.ts';
import { registeredElsewhere } from './elsewhere.ts';
import type { Entry } from './entry.ts';
import { hooked } from './hooks.ts';
import { mountedEntries } from './mounts.ts';
import { namedSteps } from './php-routes.ts';
import { registered } from './registered.ts';

export type { Entry, Step, Target } from './entry.ts';

const known = new WeakMap<Project, Map<IrFile, Entry[]>>();

/** All entries of a file; one that two finders see is told by the one that knows its route. */
export function entriesOf(file: IrFile, project: Project): Entry[] {
  const ofProject = known.get(project) ?? new Map<IrFile, Entry[]>();
  known.set(project, ofProject);
  const entries = ofProject.get(file) ?? findEntries(file, project);
  ofProject.set(file, entries);
  return entries;
}

function findEntries(file: IrFile, project: Project): Entry[] {
  const found = new Map<string, Entry>();
  const all = [
    ...registered(file, project),
    ...decorated(file, project),
    ...hooked(file, project),
    ...registeredElsewhere(conventional(file, project), file, project),
  ];
  for (const entry of all) {
    const last = entry.steps.at(-1)!.target;
    const span =
      last.kind === 'function'
        ? last.fn.nameSpan
        : last.kind === 'expr' && last.expr.kind === 'closure'
          ? last.expr.fn.nameSpan
          : entry.span;
    const key = span.join(':');
    if (!found.has(key)) found.set(key, entry);
  }
  const mounted = mountedEntries([...found.values()], file, project);
  const entries = behindApplication(behindConfigured(mounted, file, project), file, project);
  return file.language === 'php'
    ? entries.map((entry) => ({ ...entry, steps: namedSteps(entry.steps, project) }))
    : entries;
}
