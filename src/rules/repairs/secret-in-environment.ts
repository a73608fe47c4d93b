import type {
  Expr,
  IrNode,
  Language,
  Literal,
  SecretFact,
  TextEdit,
  Verification,
} from '../../model/index.ts';
import { type Code, functionAround } from './code.ts';
import { goPackage, pythonModule } from './imports.ts';
import { after, assignedAlone, quoted, refuseToRun, refuseWithout } from './statements.ts';

/** Edits that read a secret from the environment instead of the code; null where that is not sure. */
export function fromEnvironment(
  code: Code,
  secret: SecretFact,
  vendor: string | null,
  by: Verification['by'],
): TextEdit[] | null {
  const node = code.pathTo(secret.span).at(-1);
  const literal = node?.kind ? code.literalBehind(node as Expr) : null;
  if (!literal) return null;
  const path = code.pathTo(literal.span);
  const name = settingName(vendor, by);
  return ways[code.language]({ code, literal, path, name, by });
}

/** `OTESSE_WEBHOOK_SECRET`. */
function settingName(vendor: string | null, by: Verification['by']): string {
  const prefix = vendor === null ? '' : `${vendor.toUpperCase().replace(/\W+/g, '_')}_`;
  return `${prefix}WEBHOOK_${by === 'token' ? 'TOKEN' : 'SECRET'}`;
}

interface Place {
  code: Code;
  literal: Literal;
  path: readonly IrNode[];
  name: string;
  by: Verification['by'];
}

const ways: Record<Language, (place: Place) => TextEdit[] | null> = {
  javascript: inScript,
  typescript: inScript,
  python({ code, literal, name }) {
    const { name: os, edits } = pythonModule(code, 'os');
    const isBytes = /^r?b/i.test(code.text(literal.span));
    const read = `${os}.environ[${quoted(code, name)}]${isBytes ? '.encode()' : ''}`;
    return [{ span: literal.span, text: read }, ...edits];
  },
  go: inGo,
  ruby: ({ code, literal, name }) => [{ span: literal.span, text: `ENV.fetch(${quoted(code, name)})` }],
  php({ code, literal, path, name }) {
    // Constants and the defaults of properties cannot be computed.
    if (/\b(?:const|private|protected|public|static|var)\b/.test(lineOf(code, literal))) return null;
    const read = `getenv(${quoted(code, name)})`;
    const given = assignedAlone(code, path, literal);
    if (given)
      return [
        { span: literal.span, text: read },
        after(code, given.span, refuseWithout(code, code.text(given.target.span), name)),
      ];
    const text = `${read} ?: ${refuseToRun(code, name)}`;
    return [{ span: literal.span, text: isWhole(code, literal) ? text : `(${text})` }];
  },
  java({ code, literal, name }) {
    if (/^\s*@/.test(lineOf(code, literal))) return null;
    return [{ span: literal.span, text: `System.getenv("${name}")` }];
  },
  csharp: inCsharp,
};

const lineOf = (code: Code, { span }: Literal): string =>
  code.text([code.lineStart(span[0]), code.nextLine(span[0])]);

/** Whether an operator can stand beside it without parentheses. */
function isWhole(code: Code, { span }: Literal): boolean {
  const before = code.file.text.slice(0, span[0]);
  const next = code.file.text.slice(span[1]);
  return /(?:[(,[]|=>?|\breturn)\s*$/.test(before) && /^\s*[,;)\]]/.test(next);
}

function inScript({ code, literal, path, name, by }: Place): TextEdit[] | null {
  const read = code.has(/\bDeno\.env\b/) ? `Deno.env.get(${quoted(code, name)})` : `process.env.${name}`;
  const given = assignedAlone(code, path, literal);
  if (given)
    return [
      { span: literal.span, text: read },
      after(code, given.span, refuseWithout(code, given.target.name, name)),
    ];
  // Nothing compared with nothing is equal: only what computes with a secret fails without one.
  if (by === 'token') return null;
  return [{ span: literal.span, text: code.language === 'typescript' ? `${read}!` : read }];
}

/** A variable that is not set is the empty string in Go, which anyone can sign with: the program must not start so. */
function inGo({ code, literal, name }: Place): TextEdit[] | null {
  const line = lineOf(code, literal);
  const isConstant = /^const \w+(?: string)? = /.test(line);
  const { text } = code.file;
  if (
    !isConstant &&
    /^\s+\w+(?: string)? = /.test(line) &&
    text.lastIndexOf('\nconst (', literal.span[0]) > text.lastIndexOf('\n)', literal.span[0])
  )
    return null;
  const start = code.lineStart(literal.span[0]);
  const imported = goPackage(code, 'os');
  if (!imported) return null;
  const { name: os, edits } = imported;
  const check = [`if ${os}.Getenv("${name}") == "" {`, `\t${refuseToRun(code, name)}`, '}'];
  return [
    ...(isConstant ? [{ span: [start, start + 'const'.length] as const, text: 'var' }] : []),
    { span: literal.span, text: `${os}.Getenv("${name}")` },
    {
      span: [text.length, text.length],
      text: `${text.endsWith('\n') ? '' : '\n'}\nfunc init() {\n${check.map((one) => `\t${one}\n`).join('')}}\n`,
    },
    ...edits,
  ];
}

function inCsharp({ code, literal, path, name }: Place): TextEdit[] | null {
  const line = lineOf(code, literal);
  if (/^\s*\[/.test(line)) return null;
  const text = `Environment.GetEnvironmentVariable("${name}") ?? ${refuseToRun(code, name)}`;
  const edit: TextEdit = { span: literal.span, text: isWhole(code, literal) ? text : `(${text})` };
  const constant = /\bconst\s+string\b/.exec(line);
  if (!constant) return [edit];
  const start = code.lineStart(literal.span[0]) + constant.index;
  const instead = functionAround(path) ? 'string' : 'static readonly string';
  return [{ span: [start, start + constant[0].length], text: instead }, edit];
}
