import * as core from '@actions/core';
import type { Annotation } from '../reports/index.ts';
import { commitMessage } from '../scan/index.ts';

const say = { error: core.error, warning: core.warning, notice: core.notice };

/** A note on lines of a file; what stands in a commit's message is in no file. */
export function annotate({ level, title, message, path, ...at }: Annotation): void {
  // Columns are shown only for places within one line.
  const columns = at.line === at.endLine ? { startColumn: at.column, endColumn: at.endColumn } : {};
  const place =
    path === commitMessage ? {} : { file: path, startLine: at.line, endLine: at.endLine, ...columns };
  say[level](message, { title, ...place });
}
