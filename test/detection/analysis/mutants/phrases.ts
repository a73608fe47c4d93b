import type { Arg, Expr, IrFile, Language, Span } from '../../../../src/model/index.ts';

/** What mutants say, as each language's programs say it. The statement language is one; names of functions are not. */

/** Reads a setting that may be missing: `process.env.NAME`, `os.environ.get("NAME")`. */
export function setting({ language }: IrFile, name: string, span: Span): Expr {
  if (language === 'javascript' || language === 'typescript')
    return member(member(named('process', span), 'env'), name);
  if (language === 'ruby')
    return { kind: 'index', object: named('ENV', span), index: text(name, span), span };
  return call(settingGetters[language], [text(name, span)], span);
}

const settingGetters: Record<Exclude<Language, 'javascript' | 'typescript' | 'ruby'>, string> = {
  python: 'os.environ.get',
  go: 'os.Getenv',
  php: 'getenv',
  java: 'System.getenv',
  csharp: 'Environment.GetEnvironmentVariable',
};

/** Takes a body apart without asking who sent it. */
export const parsed = ({ language }: IrFile, body: Expr): Expr => call(parsers[language], [body], body.span);

/** Takes a body apart and writes it again. */
export const reserialised = (file: IrFile, body: Expr): Expr =>
  call(writers[file.language], [parsed(file, body)], body.span);

const parsers: Record<Language, string> = {
  javascript: 'JSON.parse',
  typescript: 'JSON.parse',
  python: 'json.loads',
  go: 'parseEvent',
  ruby: 'JSON.parse',
  php: 'json_decode',
  java: 'mapper.readTree',
  csharp: 'JsonSerializer.Deserialize',
};

const writers: Record<Language, string> = {
  javascript: 'JSON.stringify',
  typescript: 'JSON.stringify',
  python: 'json.dumps',
  go: 'json.Marshal',
  ruby: 'JSON.generate',
  php: 'json_encode',
  java: 'mapper.writeValueAsString',
  csharp: 'JsonSerializer.Serialize',
};

function call(dotted: string, values: readonly Expr[], span: Span): Expr {
  const [head, ...others] = dotted.split('.');
  const callee = others.reduce<Expr>((object, name) => member(object, name), named(head!, span));
  return { kind: 'call', callee, args: values.map((value): Arg => ({ value })), span };
}

const member = (object: Expr, name: string): Expr => ({ kind: 'member', object, name, span: object.span });
const named = (name: string, span: Span): Expr => ({ kind: 'name', name, span });

export const text = (value: string, span: Span): Expr => ({ kind: 'literal', type: 'string', value, span });
export const truth = (value: boolean, span: Span): Expr => ({
  kind: 'literal',
  type: 'boolean',
  value,
  span,
});
export const not = (value: Expr): Expr => ({ kind: 'not', value, span: value.span });
export const logic = (op: 'and' | 'or' | 'coalesce', left: Expr, right: Expr): Expr => ({
  kind: 'logic',
  op,
  left,
  right,
  span: left.span,
});
