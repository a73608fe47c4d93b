import type { Expr, Fn, IrFile, Stmt } from '../../model/index.ts';
import { filesOfClass, filesOfImplementations, nearest } from './class-files.ts';
import { candidates } from './modules.ts';
import { dottedName } from './names.ts';
import type { ClassRef } from './values/value.ts';

/** What a file has at its top. */
export interface Symbols {
  functions: Map<string, Fn>;
  classes: Map<string, ClassRef>;
  /** Last value assigned to each name there. */
  values: Map<string, Expr>;
  imports: Map<string, { module: string; imported: string }>;
  /** Names without which the file throws or ends the program as it is loaded, and settings. */
  required: Set<string>;
  requiredSettings: Set<string>;
  /** Exported name to what it stands for. */
  exports: Map<string, { value: Expr | null; from?: string }>;
  reexports: string[];
}

/** The files that an analysis may look into, and what they mean to each other. */
export class Project {
  readonly #files: ReadonlyMap<string, IrFile>;
  readonly #known: ReadonlySet<string>;
  readonly #unread: ReadonlySet<string>;
  readonly #symbols = new Map<IrFile, Symbols>();
  #importers: Map<IrFile, { importer: IrFile; locals: Set<string> }[]> | undefined;
  #required: Set<string> | undefined;
  /** Files that were sought, exist and are not here. */
  readonly needs = new Set<string>();
  /** How often one was sought of which is known that it cannot be read. */
  missed = 0;

  /**
   * @param known all paths of the repository, where that is known: only those are asked for
   * @param unread those that were asked for and could not be read
   */
  constructor(
    files: ReadonlyMap<string, IrFile>,
    known: ReadonlySet<string>,
    unread: ReadonlySet<string> = new Set(),
  ) {
    this.#files = files;
    this.#known = known;
    this.#unread = unread;
  }

  get files(): Iterable<IrFile> {
    return this.#files.values();
  }

  file(path: string): IrFile | null {
    return this.#files.get(path) ?? null;
  }

  /** The file that an import names; null for packages and for what is not here, which is then asked for. */
  resolve(module: string, from: IrFile): IrFile | null {
    const { file, missing } = this.#find(module, from);
    if (missing !== null) {
      this.needs.add(missing);
      if (this.#unread.has(missing)) this.missed++;
    }
    // Of a package every file counts: functions stand in any of them.
    if (from.language === 'go')
      for (const path of candidates(module, from, this.#known))
        if (!this.#files.has(path)) this.needs.add(path);
    return file;
  }

  #find(module: string, from: IrFile): { file: IrFile | null; missing: string | null } {
    for (const path of candidates(module, from, this.#known)) {
      const file = this.#files.get(path);
      if (file) return { file, missing: null };
      if (this.#known.has(path)) return { file: null, missing: path };
    }
    return { file: null, missing: null };
  }

  symbols(file: IrFile): Symbols {
    let symbols = this.#symbols.get(file);
    if (!symbols) {
      symbols = {
        functions: new Map(),
        classes: new Map(),
        values: new Map(),
        imports: new Map(),
        required: new Set(),
        requiredSettings: new Set(),
        exports: new Map(),
        reexports: [],
      };
      collect(file, file.body, symbols);
      this.#symbols.set(file, symbols);
    }
    return symbols;
  }

  /** Whether some file does not load without that setting. */
  requires(setting: string): boolean {
    this.#required ??= new Set(
      [...this.#files.values()].flatMap((file) => [...this.symbols(file).requiredSettings]),
    );
    return this.#required.has(setting);
  }

  /** The files that import one, and the names by which they know what it exports. */
  importersOf(file: IrFile): { importer: IrFile; locals: Set<string> }[] {
    this.#importers ??= this.#indexImporters();
    return this.#importers.get(file) ?? [];
  }

  #indexImporters(): Map<IrFile, { importer: IrFile; locals: Set<string> }[]> {
    const index = new Map<IrFile, { importer: IrFile; locals: Set<string> }[]>();
    for (const importer of this.#files.values()) {
      const modules = new Map<string, Set<string>>();
      for (const [local, { module }] of this.symbols(importer).imports)
        modules.set(module, (modules.get(module) ?? new Set()).add(local));
      for (const [, module] of importer.text.matchAll(/\brequire\(\s*['"](\.[^'"]+)['"]/g))
        if (module !== undefined && !modules.has(module)) modules.set(module, new Set());
      for (const [module, locals] of modules) {
        const { file } = this.#find(module, importer);
        if (file && file !== importer) index.set(file, [...(index.get(file) ?? []), { importer, locals }]);
      }
    }
    return index;
  }

  /** A class by its name, wherever it stands: Java, C#, Ruby and PHP find each other's without saying where. */
  classNamed(name: string, near: IrFile): ClassRef | null {
    const own = this.symbols(near).classes.get(name);
    if (own) return own;
    this.#ask(filesOfClass(name, near, this.#known));
    const found = new Map<string, ClassRef>();
    for (const file of this.#files.values()) {
      const ref = file.language === near.language ? this.symbols(file).classes.get(name) : undefined;
      if (ref) found.set(file.path, ref);
    }
    return found.get(nearest([...found.keys()], near.path)[0] ?? '') ?? null;
  }

  #ask(paths: readonly string[]): void {
    for (const path of paths) if (!this.#files.has(path)) this.needs.add(path);
  }

  /** What the other files of a package have under a name: Go's files of one folder, PHP's and Ruby's functions. */
  nearby(name: string, file: IrFile): { fn?: Fn; expr?: Expr; file: IrFile } | null {
    if (file.language === 'php') return this.#included(name, file, new Set([file]));
    if (file.language !== 'go') return null;
    for (const other of this.#files.values()) {
      if (other === file || other.language !== 'go' || folderOf(other.path) !== folderOf(file.path)) continue;
      const symbols = this.symbols(other);
      const fn = symbols.functions.get(name);
      if (fn) return { fn, file: other };
      const expr = symbols.values.get(name);
      if (expr) return { expr, file: other };
    }
    return null;
  }

  /** A function of a file that PHP's `require` brings in, or of one that that brings in. */
  #included(name: string, file: IrFile, seen: Set<IrFile>): { fn: Fn; file: IrFile } | null {
    for (const module of includesIn(file)) {
      const other = this.resolve(module, file);
      if (!other || seen.has(other)) continue;
      seen.add(other);
      const fn = this.symbols(other).functions.get(name);
      const found = fn ? { fn, file: other } : this.#included(name, other, seen);
      if (found) return found;
    }
    return null;
  }

  /** Methods that stand outside of their type (Go). */
  methodsOf(type: string | null, near: IrFile): Fn[] {
    if (near.language !== 'go' || type === null) return [];
    const found: Fn[] = [];
    for (const file of this.#files.values()) {
      if (file.language !== 'go' || folderOf(file.path) !== folderOf(near.path)) continue;
      for (const stmt of file.body)
        if (stmt.kind === 'function' && stmt.fn.receiver?.type === type) found.push(stmt.fn);
    }
    return found;
  }

  /** The class that stands behind an interface, where there is just one. */
  implementationOf(ref: ClassRef): ClassRef {
    if (ref.cls.methods.some(({ isAbstract }) => !isAbstract) || ref.cls.methods.length === 0) return ref;
    const found: ClassRef[] = [];
    for (const file of this.#files.values()) {
      for (const candidate of this.symbols(file).classes.values()) {
        const names = candidate.cls.bases.map((base) =>
          base.kind === 'name' || base.kind === 'member' ? base.name : null,
        );
        if (ref.cls.name !== null && names.includes(ref.cls.name)) found.push(candidate);
      }
    }
    if (found.length === 0 && ref.cls.name !== null)
      this.#ask(filesOfImplementations(ref.cls.name, ref.file, this.#known));
    return found.length === 1 ? found[0]! : ref;
  }
}

/** The files that a PHP file names to bring in, as their paths end: `require __DIR__ . '/../lib/verify.php'`. */
function includesIn({ text }: IrFile): string[] {
  return [...text.matchAll(/\b(?:require|include)(?:_once)?\b[^;'"\n]{0,60}['"]([^'"\n]+\.php)['"]/g)].map(
    ([, path]) => path!,
  );
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

function collect(file: IrFile, body: readonly Stmt[], symbols: Symbols): void {
  for (const stmt of body) {
    if (stmt.kind === 'function' && stmt.fn.name !== null && !stmt.fn.receiver)
      symbols.functions.set(stmt.fn.name, stmt.fn);
    else if (stmt.kind === 'class' && stmt.cls.name !== null) {
      symbols.classes.set(stmt.cls.name, { cls: stmt.cls, file });
      // Ruby's `class Webhooks::BaseController`; others name it by its last part.
      const last = stmt.cls.name.split('::').at(-1)!;
      if (!symbols.classes.has(last)) symbols.classes.set(last, { cls: stmt.cls, file });
      collect(
        file,
        stmt.cls.body.filter((inner) => inner.kind === 'class' || helpersIn(inner, file) !== null),
        symbols,
      );
    } else if (stmt.kind === 'let' && stmt.target.kind === 'name' && stmt.value)
      symbols.values.set(stmt.target.name, stmt.value);
    else if (helpersIn(stmt, file)) collect(file, helpersIn(stmt, file)!, symbols);
    else if (stmt.kind === 'expr' && file.language === 'php') {
      const [name, value] = definition(stmt.value);
      if (name !== undefined && value) symbols.values.set(name, value);
    } else if (stmt.kind === 'import')
      for (const { imported, local } of stmt.names)
        symbols.imports.set(local, { module: stmt.module, imported });
    else if (stmt.kind === 'export') {
      if (stmt.name === '*' && stmt.from !== undefined) symbols.reexports.push(stmt.from);
      else
        symbols.exports.set(
          stmt.name,
          stmt.from === undefined ? { value: stmt.value } : { value: stmt.value, from: stmt.from },
        );
    } else if (stmt.kind === 'block') collect(file, stmt.body, symbols);
    else if (stmt.kind === 'if') {
      for (const { name, isSetting } of endsProgram(stmt.then) ? missing(stmt.test) : [])
        (isSetting ? symbols.requiredSettings : symbols.required).add(name);
      collect(file, stmt.then, symbols);
      collect(file, stmt.otherwise, symbols);
    } else if (stmt.kind === 'try') collect(file, stmt.body, symbols);
    else if (stmt.kind === 'loop')
      for (const name of requiredInTurn(stmt, symbols)) symbols.requiredSettings.add(name);
  }
}

/** Sinatra's and Grape's `helpers do … end`: its methods are there for every route. */
function helpersIn(stmt: Stmt, { language }: IrFile): readonly Stmt[] | null {
  if (language !== 'ruby' || stmt.kind !== 'expr' || stmt.value.kind !== 'call') return null;
  const { callee, args } = stmt.value;
  const block = args.at(-1)?.value;
  return callee.kind === 'name' && callee.name === 'helpers' && block?.kind === 'closure'
    ? block.fn.body
    : null;
}

/** PHP's `define('SECRET', …)`. */
function definition(expr: Expr): [] | [string, Expr | undefined] {
  if (expr.kind !== 'call' || expr.callee.kind !== 'name' || expr.callee.name !== 'define') return [];
  const [name, value] = expr.args.map((arg) => arg.value);
  return name?.kind === 'literal' && typeof name.value === 'string' ? [name.value, value] : [];
}

function endsProgram(body: readonly Stmt[]): boolean {
  return body.some(
    (stmt) =>
      stmt.kind === 'throw' ||
      stmt.kind === 'exit' ||
      (stmt.kind === 'expr' &&
        /^(?:process\.exit|sys\.exit|os\.Exit|log\.Fatalf?|exit|abort)$/.test(dottedName(stmt.value) ?? '')),
  );
}

/** `for (const name of ['A', 'B']) if (!process.env[name]) throw …`. */
function requiredInTurn({ each, body }: Stmt & { kind: 'loop' }, symbols: Symbols): string[] {
  const over = each?.over.kind === 'name' ? symbols.values.get(each.over.name) : each?.over;
  if (over?.kind !== 'array') return [];
  const isAsked = body.some((stmt) => stmt.kind === 'if' && endsProgram(stmt.then));
  return isAsked
    ? over.items.flatMap((item) =>
        item.kind === 'literal' && typeof item.value === 'string' ? [item.value] : [],
      )
    : [];
}

interface Named {
  name: string;
  isSetting: boolean;
}

/** What a test says to be missing: `!a`, `a == null`, `!process.env.A || !b`. */
function missing(test: Expr): Named[] {
  if (test.kind === 'logic') return [...missing(test.left), ...missing(test.right)];
  if (test.kind === 'not') return named(test.value);
  if (
    test.kind === 'binary' &&
    test.op === '==' &&
    test.right.kind === 'literal' &&
    (test.right.value === null || test.right.value === '')
  )
    return named(test.left);
  return [];
}

/** A variable, or a setting: `process.env.A`, `os.environ.get("A")`, `process.env['A']`. */
function named(expr: Expr): Named[] {
  if (expr.kind === 'name') return [{ name: expr.name, isSetting: false }];
  if (expr.kind === 'member') return [{ name: expr.name, isSetting: true }];
  const key = expr.kind === 'call' ? expr.args[0]?.value : expr.kind === 'index' ? expr.index : undefined;
  return key?.kind === 'literal' && typeof key.value === 'string'
    ? [{ name: key.value, isSetting: true }]
    : [];
}
