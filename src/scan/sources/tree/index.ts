/** Source: the files of a working tree. */

import { append } from '../../../model/index.ts';
import { globMatcher } from '../../globs.ts';
import type { Setup, Tally } from '../../inspection/index.ts';
import { Crew, type Progress } from '../../workers/index.ts';
import { shownPath } from '../path-name.ts';
import { type Listing, listTree } from './list.ts';

export interface TreeOptions {
  /** Absolute, links resolved. */
  target: string;
  /** Whether .gitignore counts. */
  gitignore: boolean;
  /** The list of files, where it has been begun already. */
  listing?: Promise<Listing>;
  /** Globs of paths that the config leaves out. */
  ignore: readonly string[];
}

export async function inspectTree(options: TreeOptions, setup: Setup, onProgress?: Progress): Promise<Tally> {
  const crew = new Crew(setup);
  try {
    const listing = options.listing ?? listTree(options.target, { ignore: options.gitignore });
    crew.prepare();
    const { root, files, skips } = await listing;
    const isIgnored = globMatcher(options.ignore);
    const kept = options.ignore.length === 0 ? files : files.filter((name) => !isIgnored(shownPath(name)));
    const tally = await crew.work({ kind: 'files', root, items: kept, setup }, onProgress);
    append(tally.skips, skips);
    if (kept.length < files.length) {
      for (const name of files)
        if (isIgnored(shownPath(name))) tally.skips.push({ path: shownPath(name), reason: 'ignored' });
    }
    return tally;
  } finally {
    await crew.dismiss();
  }
}
