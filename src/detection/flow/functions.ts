import { append, type Cls, type Fn, type IrFile } from '../../model/index.ts';
import { walkStatements } from '../analysis/walk.ts';
import { type Data, nothing, signature, type Upstream } from './data.ts';
import type { Argument, Env, Machine, Where } from './machine.ts';
import { usual } from './parameters.ts';
import type { RouteOf } from './routes.ts';
import { declare } from './variables.ts';

const deepestCall = 6;

/** What a function has given before, and the vendor calls that it makes. */
interface Outcome {
  value: Data;
  calls: readonly Upstream[];
}

/** A function that nobody has run yet. */
interface Pending {
  fn: Fn;
  env: Env;
  where: Where;
}

/** The functions of a file: each runs where it is called, and once by itself if nothing here calls it. */
export class Functions {
  /** Variables that functions without a name of their own are put into. */
  readonly names = new Map<Fn, string>();
  readonly #m: Machine;
  readonly #routes: ReadonlyMap<Fn | 'script', RouteOf>;
  readonly #envs = new Map<Fn, Env>();
  readonly #results = new Map<Fn, Map<string, Outcome>>();
  readonly #running: Fn[] = [];
  readonly #done = new Set<Fn>();
  readonly #called: ReadonlySet<string>;
  #pending: Pending[] = [];

  constructor(m: Machine, file: IrFile, routes: ReadonlyMap<Fn | 'script', RouteOf>) {
    this.#m = m;
    this.#routes = routes;
    this.#called = calledNames(file);
  }

  /** A function as a value; it will be run in any case. */
  valueOf(fn: Fn, env: Env): Data {
    if (!this.#envs.has(fn)) {
      this.#envs.set(fn, env);
      this.#pending.push({ fn, env, where: this.#m.where });
    }
    return { traits: 0, callable: { kind: 'function', fn, file: this.#m.file, scope: null, self: null } };
  }

  /** A call of one, with what it is given; null where it cannot be entered. */
  enter(fn: Fn, args: readonly Argument[]): Data | null {
    const outer = this.#envs.get(fn);
    if (!outer || fn.isAbstract || this.#running.includes(fn) || this.#running.length >= deepestCall)
      return null;
    this.#done.add(fn);
    const { guarded, where } = this.#m;
    const key = `${args.map(({ name, value }) => `${name}=${signature(value)}`).join()} ${where.inDevelopment}`;
    const results = this.#results.get(fn) ?? new Map<string, Outcome>();
    this.#results.set(fn, results);
    let outcome = results.get(key);
    if (!outcome) {
      const calls: Upstream[] = [];
      guarded.push(calls);
      outcome = { value: this.#run(fn, args, outer), calls };
      guarded.pop();
      results.set(key, outcome);
    }
    const around = guarded.at(-1);
    if (around) append(around, outcome.calls);
    return outcome.value;
  }

  /** Runs what nobody has called: first what nothing in the file calls, since that may call the rest. */
  rest(): void {
    for (let next = this.#next(); next; next = this.#next()) {
      const { fn, env, where } = next;
      if ((this.#done.has(fn) && !this.#routes.has(fn)) || fn.isAbstract) continue;
      this.#done.add(fn);
      this.#m.under(where, () => {
        this.#run(fn, [], env);
      });
    }
  }

  #next(): Pending | undefined {
    const first = this.#pending.findIndex(({ fn }) => !this.#called.has(this.#nameOf(fn)));
    return this.#pending.splice(Math.max(first, 0), 1)[0];
  }

  #nameOf = (fn: Fn): string => fn.name ?? this.names.get(fn) ?? '';

  #run(fn: Fn, args: readonly Argument[], outer: Env): Data {
    const m = this.#m;
    const env = newEnv(outer, null, this.#routes.get(fn));
    fn.params.forEach((param, i) => {
      const name = param.target.kind === 'name' ? param.target.name : null;
      const given =
        args.find((arg) => arg.name !== undefined && arg.name === name) ??
        (args[i]?.name === undefined ? args[i] : undefined);
      declare(m, param.target, given?.value ?? usual(m, fn, param, i, this.#routes.has(fn), env), env);
    });
    this.#running.push(fn);
    const isForDevelopment = /(?:dev|development|debug)$/i.test(this.#nameOf(fn));
    m.under({ inDevelopment: m.where.inDevelopment || isForDevelopment }, () => {
      m.run(fn.body, env);
    });
    this.#running.pop();
    return env.returned ?? nothing;
  }
}

/** The last parts of all that is called, as they are written. */
function calledNames({ body }: IrFile): Set<string> {
  const names = new Set<string>();
  walkStatements(body, {
    expr: (expr) => {
      if (expr.kind !== 'call') return;
      if (expr.callee.kind === 'name' || expr.callee.kind === 'member') names.add(expr.callee.name);
    },
  });
  return names;
}

export function newEnv(parent: Env | null, cls: Cls | null, route?: RouteOf): Env {
  return {
    vars: new Map(),
    parent,
    cls: cls ?? parent?.cls ?? null,
    fields: parent?.fields ?? null,
    route: route ?? parent?.route ?? null,
    answers: route?.answers ?? false,
    returned: null,
  };
}
