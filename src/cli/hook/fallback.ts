import { dirname } from 'node:path';

/** Ways to this program beside those that every machine has. */
export interface Fallback {
  /** The program that wrote the hook, and the folder of the Node that ran it. */
  entry: string;
  nodeFolder: string;
}

/** This very program: for hooks of a repository that does not have it among its own. */
export function fallbackTo(command: string): Fallback {
  return { entry: forShell(command), nodeFolder: forShell(dirname(process.execPath)) };
}

/** git for Windows brings a shell that wants slashes, and no colon within PATH. */
function forShell(path: string): string {
  if (process.platform !== 'win32') return path;
  return path.replaceAll('\\', '/').replace(/^([A-Za-z]):/, (_, drive: string) => `/${drive.toLowerCase()}`);
}
