import type {
  Effect,
  Expr,
  Fn,
  IrFile,
  Site,
  Span,
  Stmt,
  Target,
  Verification,
} from '../../../model/index.ts';
import type { Project } from '../project.ts';
import type { Result, State } from '../values/state.ts';
import type { Scope, Value } from '../values/value.ts';

/** What the handler does about the age of a message: it never asks, it takes any, or it has a limit. */
export type AgeLimit = 'none' | 'endless' | 'some';

/** A function that runs: its scope, and where its ways out lead. */
export interface Frame extends Scope {
  exits: Exits;
  depth: number;
  /** Functions that run at the moment, this one last: none is entered twice. */
  running: readonly unknown[];
}

/** States that leave by other ways than the end. */
export interface Exits {
  throws: State[];
  returns: Result[];
  breaks: State[];
  continues: State[];
  /** Where jumps that name a label lead. */
  labels: ReadonlyMap<string, { breaks: State[]; continues: State[] }>;
}

export const noExits = (): Exits => ({
  throws: [],
  returns: [],
  breaks: [],
  continues: [],
  labels: new Map(),
});

export interface Branches {
  yes: State[];
  no: State[];
}

/** An argument, evaluated. `expr` is what stands in the call. */
export interface Argument {
  value: Value;
  expr: Expr;
  name?: string;
}

/** A call that is about to happen. */
export interface CallSite {
  /** The last part of what is called, made plain (`names.ts`); empty for what has no name. */
  name: string;
  /** The whole, made plain: `stripe.webhooks.constructevent`. */
  dotted: string;
  /** As written, for people. */
  shown: string;
  callee: Value;
  /** What a method is called on. */
  object: Value | null;
  objectExpr: Expr | null;
  args: Argument[];
  isNew: boolean;
  site: Site;
}

/** A run of the analysis over one handler: what the parts of the interpreter share. */
export interface Machine {
  readonly project: Project;
  readonly options: AnalysisOptions;
  readonly verifications: Verification[];
  readonly effects: EffectRecord[];
  /** While constants outside of any handler are worked out: what they do is not the request's doing. */
  isQuiet: boolean;
  /** False once something that matters could not be seen. */
  isComplete: boolean;
  ageLimit: AgeLimit;
  /** A function is about to run: what of it could not be parsed is a gap. */
  entering(fn: Pick<Fn, 'span'>, file: IrFile): void;
  /** The steps of a chain of middlewares, by number: what `next` runs. */
  continuation: (step: number, state: State) => Result[];
  /** The step that a middleware's own `next` means: it is kept in a field where it is not an argument. */
  nextStep: number;
  /** Where the handler is reached, as far as it is known. */
  route: string | null;
  /** A header tells whose messages it takes, as far as the vendor is known. */
  signsInHeader: boolean;
  spend(): boolean;
  newScope(parent: Scope | null, file: IrFile, self: Value | null): Scope;
  evaluate(expr: Expr, state: State, frame: Frame): Result[];
  /** Splits by truth; what is known either way goes along. */
  test(expr: Expr, state: State, frame: Frame): Branches;
  run(body: readonly Stmt[], states: readonly State[], frame: Frame): State[];
  call(site: CallSite, state: State, frame: Frame): Result[];
  /** Runs a function of the program; null where it cannot be entered. */
  enter(callee: Value, args: readonly Argument[], state: State, frame: Frame): Result[] | null;
  lookup(name: string, state: State, scope: Scope): Value | null;
  /** A method or field that the program defines, of an object or module; null for any other. */
  ofProgram(object: Value, name: string, file: IrFile): Value | null;
  assign(target: Target | Expr, value: Value, state: State, frame: Frame): State;
  /** The number of the check at a place; the same each time. */
  verification(found: Verification): number;
}

export interface AnalysisOptions {
  /** Plain names of a team's own functions that verify. */
  verifiers: ReadonlySet<string>;
  /** Lower-case names of headers that carry signatures, from the config. */
  signatureHeaders: ReadonlySet<string>;
  /** The config says that something else checks where requests come from. */
  isOriginChecked: boolean;
  /** Files that are called like tests and that the program imports. */
  mounted?: ReadonlySet<string>;
}

/** An effect, and the states in which it was reached. */
export interface EffectRecord {
  effect: Omit<Effect, 'ways'>;
  /** What its data was worth. */
  ways: { state: State; refetched: boolean }[];
  later: Set<number>;
}

export const siteOf = (file: IrFile, span: Span): Site => ({ path: file.path, span });
