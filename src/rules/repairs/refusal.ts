import type { Fn, IrNode, TextEdit } from '../../model/index.ts';
import { type Code, functionAround } from './code.ts';
import { goPackage } from './imports.ts';

/** The statements that refuse a request with 401, and what they need; null where the file does not show how. */
export interface Refusal {
  lines: string[];
  edits: TextEdit[];
}

export function refusal(code: Code, path: readonly IrNode[]): Refusal | null {
  const fn = functionAround(path);
  if (!fn) return null;
  const lines = linesOf(code, fn);
  if (!lines) return null;
  if (code.language !== 'go') return { lines, edits: [] };
  const http = goPackage(code, 'net/http');
  return http && { lines, edits: http.edits };
}

function linesOf(code: Code, fn: Fn): string[] | null {
  const names = fn.params.flatMap(({ target }) => (target.kind === 'name' ? [target.name] : []));
  switch (code.language) {
    case 'javascript':
    case 'typescript':
      return inScript(code, fn, names);
    case 'python':
      return inPython(code, fn);
    case 'go': {
      const writer = fn.params.find(({ type }) => type?.endsWith('http.ResponseWriter'))?.target;
      if (writer?.kind === 'name')
        return [`http.Error(${writer.name}, "invalid signature", http.StatusUnauthorized)`, 'return'];
      const context = fn.params.find(({ type }) => type === '*gin.Context')?.target;
      return context?.kind === 'name'
        ? [`${context.name}.AbortWithStatus(http.StatusUnauthorized)`, 'return']
        : null;
    }
    case 'ruby':
      return code.has(/ApplicationController|ActionController/) ? ['return head(:unauthorized)'] : null;
    case 'php':
      return code.has(/\bIlluminate\\/) ? ['abort(401);'] : ['http_response_code(401);', 'exit;'];
    case 'java':
      return /^ResponseEntity\b/.test(fn.returns ?? '')
        ? ['return ResponseEntity.status(401).build();']
        : null;
    case 'csharp':
      if (/\bI?ActionResult\b/.test(fn.returns ?? '')) return ['return Unauthorized();'];
      return /\bIResult\b/.test(fn.returns ?? '') ? ['return Results.Unauthorized();'] : null;
  }
}

function inScript(code: Code, fn: Fn, names: readonly string[]): string[] | null {
  const { end } = code.style;
  const answer = names.find((name) => /^(?:res|response|reply)$/.test(name));
  if (answer === 'reply') return [`return ${answer}.code(401).send()${end}`];
  if (answer !== undefined) return [`return ${answer}.status(401).end()${end}`];
  const givesResponse = /\bResponse\b/.test(fn.returns ?? '') || /\bnew Response\(/.test(code.text(fn.span));
  return givesResponse ? [`return new Response(null, { status: 401 })${end}`] : null;
}

function inPython(code: Code, fn: Fn): string[] | null {
  const text = code.text(fn.span);
  if (code.has(/^from flask import .*\babort\b/m)) return ['abort(401)'];
  if (code.has(/^from flask import /m)) return fn.decorators.length > 0 ? ['return "", 401'] : null;
  if (code.has(/^from fastapi import .*\bHTTPException\b/m)) return ['raise HTTPException(status_code=401)'];
  return /\bHttpResponse\(/.test(text) ? ['return HttpResponse(status=401)'] : null;
}
