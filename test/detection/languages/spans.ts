import type { IrFile, Span } from '../../../src/model/index.ts';

/** Every span of a file's statements, whatever holds it. */
export function spansOf({ body, errors }: Pick<IrFile, 'body' | 'errors'>): Span[] {
  const spans: Span[] = [...errors];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, part] of Object.entries(value)) {
      if (key === 'span' || key === 'nameSpan') spans.push(part);
      else visit(part);
    }
  };
  visit(body);
  return spans;
}
