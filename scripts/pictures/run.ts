/**
 * `npm run pictures`: docs/images, as a browser shows what the demo's Action and App write. Needs a browser and a tool that
 * makes pictures small: `apt-get install chromium pngquant fonts-noto-color-emoji`. CHROMIUM may name another browser.
 */
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkout } from '../demo/checkout.ts';
import { Reader } from '../demo/conversation.ts';
import { runAction } from '../demo/runner.ts';
import { story } from '../demo/shop.ts';
import { World } from '../demo/world.ts';
import { conversationPage } from './conversation-page.ts';
import { pageOf } from './page.ts';
import { photograph } from './photograph.ts';

/** What a README may weigh down a reader with, in bytes. */
const largest = 200 * 1024;
const into = 'docs/images';

const world = await World.create();
try {
  const { shop, folder } = world;
  for (const { message, files } of story().leak) shop.push('payments', files, { by: 'robin', message });
  const { number } = shop.openPull('payments', { by: 'robin', title: 'Add the payment client' });
  await world.settled();
  const { summary } = await runAction(
    await checkout(world, join(folder, 'checkout'), { action: 'opened', number }),
    folder,
  );
  const reader = new Reader(world);
  const { url } = await reader.pull(number);
  const html = await reader.page(url);
  const pageStyle = await reader.page(`${world.github.url}/_pages/style.css`);
  const style = await readFile(new URL('github.css', import.meta.url), 'utf8');
  await mkdir(into, { recursive: true });
  for (const theme of ['light', 'dark'] as const) {
    const pages = {
      report: pageOf(summary, { theme, style }),
      conversation: conversationPage({ html, style: pageStyle, theme }),
    };
    for (const [name, page] of Object.entries(pages)) await take(`${name}-${theme}`, page);
  }
} finally {
  await world.close();
}

async function take(name: string, html: string): Promise<void> {
  const page = join(world.folder, `${name}.html`);
  const picture = join(into, `${name}.png`);
  await writeFile(page, html);
  photograph(page, picture, { width: 920, profile: join(world.folder, 'profile') });
  const { size } = await stat(picture);
  if (size > largest) throw new Error(`${picture} is too large: ${size} bytes`);
  console.log(`${picture}: ${size} bytes`);
}
