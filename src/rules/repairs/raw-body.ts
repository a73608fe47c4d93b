import type { Call, Expr, IrNode, Span, TextEdit } from '../../model/index.ts';
import { visit } from '../../model/index.ts';
import type { Code } from './code.ts';
import { after } from './statements.ts';

/** Edits that sign the body as it was sent instead of what was made of it; null where that is not sure. */
export function overRawBody(code: Code): TextEdit[] | null {
  const written = rewritten(code);
  if (!written) return null;
  switch (code.language) {
    case 'javascript':
    case 'typescript':
      return inScript(code, written);
    case 'python':
      return inPython(code, written);
    case 'ruby':
      return /\bparams\b/.test(code.text(written.from.span)) &&
        code.has(/ApplicationController|ActionController/)
        ? [{ span: written.span, text: 'request.raw_post' }]
        : null;
    case 'php':
      return inPhp(code, written);
    default:
      return null;
  }
}

/** A value that is written as JSON again. */
interface Rewritten {
  span: Span;
  from: Expr;
  path: readonly IrNode[];
}

const writers = /^(?:JSON\.stringify|JSON\.generate|json\.dumps|json_encode)$/;

/** The one place of the file where that happens; null where there are several. */
function rewritten(code: Code): Rewritten | null {
  const found: Rewritten[] = [];
  visit(code.file.body, (path) => {
    const node = path.at(-1)!;
    if (node.kind === 'call' && writers.test(code.text(node.callee.span)) && node.args[0])
      found.push({ span: node.span, from: node.args[0].value, path: [...path] });
    if (node.kind === 'member' && node.name === 'to_json')
      found.push({ span: node.span, from: node.object, path: [...path] });
  });
  return found.length === 1 ? found[0]! : null;
}

function inScript(code: Code, written: Rewritten): TextEdit[] | null {
  const own = code.behind(written.from);
  if (own.kind === 'await') return ofFetch(code, written);
  const request = /^(\w+)\.body$/.exec(code.text(own.span))?.[1];
  const parser = /\bexpress\.json\((\))/.exec(code.file.text);
  if (request === undefined || !parser || code.language === 'typescript') return null;
  const at = parser.index + parser[0].length - 1;
  return [
    { span: [at, at], text: '{ verify: (req, _res, buffer) => { req.rawBody = buffer; } }' },
    { span: written.span, text: `${request}.rawBody` },
  ];
}

/** `const body = await request.json()`: the text is taken first, and the object made of it. */
function ofFetch(code: Code, { span, from }: Rewritten): TextEdit[] | null {
  if (from.kind !== 'name' || code.has(/\brawBody\b/)) return null;
  const given = code.assignmentOf(from.name);
  if (given?.value.kind !== 'await' || !code.isAlone(given.span)) return null;
  const call = given.value.value;
  if (call.kind !== 'call' || call.callee.kind !== 'member' || call.callee.name !== 'json') return null;
  const end = call.callee.span[1];
  return [
    { span: given.target.span, text: 'rawBody' },
    { span: [end - 'json'.length, end], text: 'text' },
    after(code, given.span, [`const ${from.name} = JSON.parse(rawBody)${code.style.end}`]),
    { span, text: 'rawBody' },
  ];
}

function inPython(code: Code, { from, path }: Rewritten): TextEdit[] | null {
  const isFlask = code.has(/^\s*from flask import /m);
  if (!isFlask || !/^request\.(?:json|get_json\(.*\))$/.test(code.text(code.behind(from).span))) return null;
  // Bytes are signed: what makes them of the text goes too.
  const encoding = path.findLast(
    (node): node is Call =>
      node.kind === 'call' &&
      node.callee.kind === 'member' &&
      node.callee.name === 'encode' &&
      node.callee.object === path.at(-1),
  );
  return encoding ? [{ span: encoding.span, text: 'request.get_data()' }] : null;
}

function inPhp(code: Code, { span, from }: Rewritten): TextEdit[] | null {
  const text = code.text(code.behind(from).span);
  const request = /^(\$\w+)->(?:all|input|json|post|toArray)\(\)$/.exec(text)?.[1];
  if (request !== undefined && code.has(/\bIlluminate\\/))
    return [{ span, text: `${request}->getContent()` }];
  const isPlain = text === '$_POST' || /^json_decode\(file_get_contents\((['"])php:\/\/input\1\)/.test(text);
  return isPlain ? [{ span, text: "file_get_contents('php://input')" }] : null;
}
