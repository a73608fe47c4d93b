import type {
  Call,
  Expr,
  IrNode,
  Logic,
  SecretFact,
  Site,
  TextEdit,
  Verification,
} from '../../model/index.ts';
import { visit } from '../../model/index.ts';
import type { Code } from './code.ts';
import { javaClass, pythonModule } from './imports.ts';
import { after, assignedAlone, refuseToRun, refuseWithout } from './statements.ts';

/** Edits after which a missing secret stops the program instead of being replaced; null where that is not sure. */
export function withoutFallback(
  code: Code,
  { name }: SecretFact,
  fallback: Site,
  by: Verification['by'],
): TextEdit[] | null {
  const path = code.pathTo(fallback.span);
  const node = path.at(-1);
  const around = path.at(-2);
  if (node?.kind === 'literal' && around?.kind === 'logic' && around.right === node)
    return ofLogic(code, path, around, name, by);
  if (node?.kind === 'literal' && around?.kind === 'call') return ofDefault(code, around, node, name);
  return node ? ofBranch(code, node as Expr, name) : null;
}

/** `process.env.SECRET || 'development'`. */
function ofLogic(
  code: Code,
  path: readonly IrNode[],
  logic: Logic,
  name: string | null,
  by: Verification['by'],
): TextEdit[] | null {
  const { left, right, span } = logic;
  const operator = code.text([left.span[1], right.span[0]]);
  if (!/^\s*(?:\|\||\?\?|\?:|or)\s*$/.test(operator)) return null;
  const dropped: TextEdit = { span: [left.span[1], span[1]], text: '' };
  const given = assignedAlone(code, path, logic);
  const refused = given
    ? [dropped, after(code, given.span, refuseWithout(code, code.text(given.target.span), name))]
    : null;
  if (code.language === 'php' || code.language === 'csharp') {
    if (operator.includes('|')) return null;
    // Before PHP 8 nothing throws in the middle of an expression.
    if (refused && code.language === 'php')
      return operator.includes('?:') ? refused : [{ span: right.span, text: 'null' }, refused[1]!];
    return [{ span: right.span, text: refuseToRun(code, name) }];
  }
  if (code.language === 'python' && left.kind === 'call') return [...asIndex(code, left), dropped];
  if (code.language === 'ruby' && left.kind === 'index' && code.text(left.object.span) === 'ENV')
    return [
      { span: [left.object.span[1], left.index.span[0]], text: '.fetch(' },
      { span: [left.index.span[1], span[1]], text: ')' },
    ];
  const isScript = code.language === 'javascript' || code.language === 'typescript';
  if (isScript && refused) return refused;
  // Nothing compared with nothing is equal: only what computes with a secret fails without one.
  if (by === 'token') return null;
  return [code.language === 'typescript' ? { ...dropped, text: '!' } : dropped];
}

/** `os.environ.get("SECRET")` as `os.environ["SECRET"]`, which throws where it is missing. */
function asIndex(code: Code, { callee, args, span }: Call): TextEdit[] {
  const [key] = args;
  const text = code.text(callee.span);
  if (!key || callee.kind === 'literal') return [];
  if (/(?:^|\.)getenv$/.test(text)) {
    const { name, edits } = pythonModule(code, 'os');
    return [
      { span: [span[0], key.value.span[0]], text: `${name}.environ[` },
      { span: [key.value.span[1], span[1]], text: ']' },
      ...edits,
    ];
  }
  if (callee.kind !== 'member' || callee.name !== 'get') return [];
  return [
    { span: [callee.object.span[1], key.value.span[0]], text: '[' },
    { span: [key.value.span[1], span[1]], text: ']' },
  ];
}

/** `getenv("SECRET", "development")`: a second argument that is taken where the first names nothing. */
function ofDefault(code: Code, call: Call, literal: Expr, name: string | null): TextEdit[] | null {
  const [key, usual] = call.args;
  if (!key || usual?.value !== literal || call.args.length !== 2) return null;
  const callee = code.text(call.callee.span);
  const dropped: TextEdit = { span: [key.value.span[1], literal.span[1]], text: '' };
  switch (code.language) {
    case 'python': {
      const edits = asIndex(code, call);
      // Decouple's and environ's functions throw where nothing is given in place of a setting.
      return edits.length > 0 ? edits : usual.name === 'default' ? [dropped] : null;
    }
    case 'ruby':
      return callee === 'ENV.fetch' ? [dropped] : null;
    case 'php': {
      const isWhole = /^\s*[,;)\]]/.test(code.file.text.slice(call.span[1]));
      if (!isWhole || !/^(?:env|config)$/.test(callee)) return null;
      return [dropped, { span: [call.span[1], call.span[1]], text: ` ?? ${refuseToRun(code, name)}` }];
    }
    case 'java':
      return ofJava(code, call, key.value, literal, callee, name);
    default:
      return null;
  }
}

function ofJava(
  code: Code,
  { callee, span }: Call,
  key: Expr,
  literal: Expr,
  text: string,
  name: string | null,
): TextEdit[] | null {
  if (text === 'System.getenv().getOrDefault') {
    const required = javaClass(code, 'java.util.Objects');
    const words = /"[^"]*"/.exec(refuseToRun(code, name))![0];
    return [
      { span: [span[0], key.span[0]], text: `${required.name}.requireNonNull(System.getenv(` },
      { span: [key.span[1], span[1]], text: `), ${words})` },
      ...required.edits,
    ];
  }
  if (callee.kind !== 'member' || callee.name !== 'getProperty' || text.startsWith('System')) return null;
  return [
    { span: [callee.span[1] - callee.name.length, callee.span[1]], text: 'getRequiredProperty' },
    { span: [key.span[1], literal.span[1]], text: '' },
  ];
}

/** `if secret == "" { secret = "development" }`: what it assigns is what it is to refuse. */
function ofBranch(code: Code, used: Expr, name: string | null): TextEdit[] | null {
  const names = new Set(code.text(used.span).match(/[A-Za-z_]\w*/g) ?? []);
  const found: TextEdit[] = [];
  visit(code.file.body, (path) => {
    const node = path.at(-1)!;
    if (node.kind !== 'if' || node.then.length !== 1) return;
    const [only] = node.then;
    if (only?.kind !== 'let' || only.target.kind !== 'name' || !names.has(only.target.name)) return;
    if (only.value?.kind !== 'literal' || typeof only.value.value !== 'string') return;
    found.push({ span: [only.span[0], only.value.span[1]], text: refuseToRun(code, name) });
  });
  return found.length === 1 ? found : null;
}
