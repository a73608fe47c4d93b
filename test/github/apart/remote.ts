/** The end in the process of a test: what can be done with the simulated GitHub, each call a promise. */
import type { SimulatedGitHub } from '../driving/simulated-github.ts';
import { Handle, pack, type Question, type Reply, replaceDeep, unpack } from './wire.ts';

type Plain = string | number | bigint | boolean | null | undefined | Uint8Array | Date;
type Methods<T> = { [K in keyof T]-?: T[K] extends (...args: never[]) => unknown ? K : never }[keyof T];
type HasMethods<T> = T extends Plain | readonly unknown[] | Map<unknown, unknown> | Set<unknown>
  ? false
  : [Methods<T>] extends [never]
    ? false
    : true;

/** What comes back: itself where it is data, and otherwise the way to it. */
type Given<T> = HasMethods<T> extends true ? Remote<T> : T;

/** What may be given: the way to a thing in the place of the thing. */
type Taken<T> = T extends Plain
  ? T
  : HasMethods<T> extends true
    ? Remote<T>
    : T extends object
      ? { [K in keyof T]: Taken<T[K]> }
      : T;

export type Remote<T> = {
  readonly [K in keyof T]: T[K] extends (...args: infer A) => infer R
    ? (...args: { [I in keyof A]: Taken<A[I]> }) => Promise<Given<Awaited<R>>>
    : Promise<Given<Awaited<T[K]>>> & (HasMethods<T[K]> extends true ? Remote<T[K]> : unknown);
};

const numbers = new WeakMap<object, number>();

export function connect(control: string): Remote<SimulatedGitHub> {
  return thing(control, 0) as Remote<SimulatedGitHub>;
}

/** Something there. It is not a promise itself, so that it can be given by one. */
function thing(control: string, on: number): object {
  const proxy = new Proxy(
    {},
    { get: (_, name) => (name === 'then' ? undefined : member(control, on, [name])) },
  );
  numbers.set(proxy, on);
  return proxy;
}

/** A member of it: to be called, to be awaited, or on the way to a member of its own. */
function member(control: string, on: number, path: (string | symbol)[]): unknown {
  const names = path.map(String);
  const call = (...args: unknown[]) => ask(control, { on, path: names, args: args.map(sendable) });
  return new Proxy(call, {
    get(_, name) {
      if (name !== 'then') return member(control, on, [...path, name]);
      const read = ask(control, { on, path: names });
      return read.then.bind(read);
    },
  });
}

function sendable(argument: unknown): unknown {
  return replaceDeep(argument, (each) => {
    const number = typeof each === 'object' && each !== null ? numbers.get(each) : undefined;
    return number === undefined ? each : new Handle(number);
  });
}

async function ask(control: string, question: Question): Promise<unknown> {
  const answer = await fetch(control, { method: 'POST', body: new Uint8Array(pack(question)) });
  const reply = unpack<Reply>(Buffer.from(await answer.arrayBuffer()));
  if ('error' in reply) throw new Error(reply.error);
  return 'handle' in reply ? thing(control, reply.handle) : reply.value;
}
