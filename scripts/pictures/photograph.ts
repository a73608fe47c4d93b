import { execFileSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';

interface Frame {
  /** In CSS pixels; the picture has twice as many. */
  width: number;
  /** A folder for what the browser keeps. */
  profile: string;
}

/** The page at `file`, as high as it is, in at most 256 colours. @throws Error where a program is missing */
export function photograph(file: string, picture: string, { width, profile }: Frame): void {
  const address = pathToFileURL(file).href;
  const dom = chromium(profile, [`--window-size=${width},100`, '--dump-dom', address]);
  const height = /data-height="(\d+)"/.exec(dom)?.[1];
  if (height === undefined) throw new Error('the browser did not say how high the page is');
  const size = [`--window-size=${width},${height}`, '--force-device-scale-factor=2'];
  chromium(profile, [...size, `--screenshot=${picture}`, address]);
  run('pngquant', ['--force', '--strip', '--speed=1', '--output', picture, picture]);
}

function chromium(profile: string, args: readonly string[]): string {
  // The sandbox cannot be had by root, and the pages are ours.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const quiet = ['--headless=new', '--disable-gpu', '--hide-scrollbars'];
  const program = process.env.CHROMIUM ?? 'chromium';
  return run(program, [...quiet, `--user-data-dir=${profile}`, ...sandbox, ...args]);
}

function run(program: string, args: readonly string[]): string {
  try {
    return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new Error(`${program} is not there: \`apt-get install chromium pngquant fonts-noto-color-emoji\``);
  }
}
