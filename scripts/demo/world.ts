import { mkdtemp, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { SimulatedGitHub } from '../../test/github/index.ts';
import { App } from './app.ts';
import { start } from './shop.ts';

interface Manifest {
  name: string;
  default_permissions: Record<string, 'read' | 'write'>;
  default_events: string[];
}

/** A GitHub with a shop in it, and the App that serves it, all on this machine. */
export class World {
  /** For whatever else the demo writes; it is gone in the end. */
  readonly folder: string;
  readonly github: SimulatedGitHub;
  readonly shop: ReturnType<SimulatedGitHub['repository']>;
  readonly app: App;

  private constructor(folder: string, github: SimulatedGitHub, shop: World['shop'], app: App) {
    this.folder = folder;
    this.github = github;
    this.shop = shop;
    this.app = app;
  }

  static async create(): Promise<World> {
    const folder = await realpath(await mkdtemp(join(tmpdir(), 'otesse-guard-demo-')));
    const github = await SimulatedGitHub.start();
    try {
      const shop = github.repository('acme/shop', {
        private: true,
        files: start,
        collaborators: { robin: 'write', kim: 'maintain', sam: 'read' },
      });
      const manifest: Manifest = parse(await readFile('app.yml', 'utf8'));
      const webhookSecret = crypto.randomUUID();
      const known = github.app({
        slug: 'otesse-guard',
        permissions: manifest.default_permissions as never,
        events: manifest.default_events,
        hook: { url: 'http://127.0.0.1:9/', secret: webhookSecret },
      });
      const { id: appId, privateKey } = known;
      const app = await App.start(
        { appId, privateKey, webhookSecret, apiUrl: github.url },
        join(folder, 'app'),
      );
      known.state.hook.url = `${app.url}/api/github/webhooks`;
      known.install('acme');
      return new World(folder, github, shop, app);
    } catch (error) {
      await github.close();
      await rm(folder, { recursive: true });
      throw error;
    }
  }

  /** Every webhook has been answered, and the App has done what they led to. */
  async settled(): Promise<void> {
    // What it does is told to it too.
    const { deliveries } = this.github.server.state;
    let told: number;
    do {
      told = deliveries.length;
      await this.github.settled();
      await this.app.settled();
    } while (deliveries.length !== told);
  }

  /** Leaves nothing behind. @throws Error: what GitHub objected to, or an App that did not stop as it should */
  async close(): Promise<void> {
    const code = await this.app.stop();
    await rm(this.folder, { recursive: true });
    await this.github.close();
    if (code !== 0) throw new Error(`the App ended with ${code}: ${this.app.log.at(-1)}`);
  }
}
