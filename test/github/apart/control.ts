/** The end in the process of the simulated GitHub: does what it is asked to, one question a request. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SimulatedGitHub } from '../driving/simulated-github.ts';
import { hasMethods, pack, type Question, type Reply, replaceDeep, unpack } from './wire.ts';

export class Control {
  readonly #server: Server;
  /** What has been named, by its number. */
  readonly #things: object[];

  private constructor(github: SimulatedGitHub) {
    this.#things = [github];
    this.#server = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      response.end(pack(await this.#answer(unpack<Question>(Buffer.concat(chunks)))));
    });
  }

  static async start(github: SimulatedGitHub, port: number): Promise<Control> {
    const control = new Control(github);
    await new Promise<void>((resolve) => control.#server.listen(port, '127.0.0.1', resolve));
    return control;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async #answer({ on, path, args }: Question): Promise<Reply> {
    try {
      let owner: object = this.#things[on]!;
      for (const name of path.slice(0, -1)) owner = Reflect.get(owner, name);
      const last = path.at(-1)!;
      const member = Reflect.get(owner, last);
      const value = await (args === undefined ? member : this.#call(owner, last, member, args));
      return hasMethods(value) ? { handle: this.#things.push(value) - 1 } : { value };
    } catch (error) {
      return { error: (error as Error).message };
    }
  }

  #call(owner: object, name: string, member: unknown, args: unknown[]): unknown {
    if (typeof member !== 'function') throw new Error(`the simulated GitHub has no ${name} to call`);
    const named = (each: unknown) =>
      typeof each === 'object' && each !== null && '$handle' in each
        ? this.#things[each.$handle as number]
        : each;
    return Reflect.apply(
      member,
      owner,
      args.map((each) => replaceDeep(each, named)),
    );
  }
}
