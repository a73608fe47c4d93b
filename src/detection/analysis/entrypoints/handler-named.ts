import type { Expr } from '../../../model/index.ts';

/** `h.Webhook`, `handleWebhook`, `http.HandlerFunc(h.Webhook)`, `controller.webhook.bind(controller)`. */
export function handlerNamed(expr: Expr): (Expr & { kind: 'name' | 'member' }) | null {
  if (expr.kind === 'call') {
    if (expr.callee.kind === 'member' && expr.callee.name === 'bind') return handlerNamed(expr.callee.object);
    const [only] = expr.args;
    return only && expr.args.length === 1 ? handlerNamed(only.value) : null;
  }
  return expr.kind === 'name' || expr.kind === 'member' ? expr : null;
}
