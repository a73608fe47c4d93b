/**
 * `npm run pictures`: docs/images, as a browser shows what the demo's run writes. Needs a browser and a tool that makes
 * pictures small: `apt-get install chromium pngquant fonts-noto-color-emoji`. CHROMIUM may name another browser.
 */
import { mkdir, mkdtemp, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PullRequest } from '../demo/pull-request.ts';
import { runAction } from '../demo/runner.ts';
import { pageOf } from './page.ts';
import { photograph } from './photograph.ts';

/** What a README may weigh down a reader with, in bytes. */
const largest = 150 * 1024;
const into = 'docs/images';

const folder = await realpath(await mkdtemp(join(tmpdir(), 'otesse-guard-pictures-')));
try {
  const pull = await PullRequest.open(join(folder, 'origin'));
  const { summary } = await runAction(await pull.checkout(join(folder, 'checkout')), folder);
  const style = await readFile(new URL('github.css', import.meta.url), 'utf8');
  await mkdir(into, { recursive: true });
  for (const theme of ['light', 'dark'] as const) {
    const page = join(folder, `${theme}.html`);
    const picture = join(into, `report-${theme}.png`);
    await writeFile(page, pageOf(summary, { theme, style }));
    photograph(page, picture, { width: 920, profile: join(folder, 'profile') });
    const { size } = await stat(picture);
    if (size > largest) throw new Error(`${picture} is too large: ${size} bytes`);
    console.log(`${picture}: ${size} bytes`);
  }
} finally {
  await rm(folder, { recursive: true });
}
