import type { Place } from '../../model/index.ts';

/** A path relative to the root of the repository, as a URI reference: only `/` stays what it is. */
function uriOf(path: string): string {
  return path.toWellFormed().split('/').map(encodeURIComponent).join('/');
}

export function artifactLocation(path: string): object {
  return { uri: uriOf(path), uriBaseId: '%SRCROOT%' };
}

export function physicalLocation({ path, line, column, endLine, endColumn }: Place): object {
  return {
    artifactLocation: artifactLocation(path),
    region: { startLine: line, startColumn: column, endLine, endColumn },
  };
}
