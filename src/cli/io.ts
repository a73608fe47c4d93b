/** What a command reads from and writes to; tests bring their own. */
export interface Io {
  cwd: string;
  /** Absolute path of the command line that runs. */
  command: string;
  env: Readonly<Record<string, string | undefined>>;
  stdout: Output;
  stderr: Output;
}

export interface Output {
  write(text: string): unknown;
  isTTY?: boolean;
  columns?: number;
}

/** Colour as https://no-color.org and terminals agree on it. */
export function usesColor(output: Output, env: Io['env']): boolean {
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false;
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '0') return true;
  return output.isTTY === true && env.TERM !== 'dumb';
}

/** Wide enough to read, not so wide that lines get lost. */
export function widthOf(output: Output): number {
  return Math.min(Math.max(output.columns ?? 100, 40), 120);
}
