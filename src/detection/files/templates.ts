/** Stands where a template writes a value. */
export const written = '\ue000';

const opening = /\{\{|\{%|<%=?|^[ \t]*\/\/.*$/gm;
const closings: Readonly<Record<string, string>> = { '{{': '}}', '{%': '%}', '<%': '%>', '<%=': '%>' };

/**
 * A settings file as it is without the template language around it (Helm's, Jinja's, ERB's): a value that a template
 * writes is unknown, its commands and JSON's comments are blank. Offsets stay what they are.
 */
export function withoutTemplates(text: string): string {
  let result = '';
  let at = 0;
  const missing = new Set<string>();
  opening.lastIndex = 0;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const start = match.index;
    const closing = closings[match[0]];
    if (closing !== undefined && missing.has(closing)) continue;
    const close = closing === undefined ? start + match[0].length : text.indexOf(closing, start + 2);
    if (close === -1) {
      missing.add(closing!);
      continue;
    }
    const end = close + (closing?.length ?? 0);
    const part = text.slice(start, end);
    const isValue = /^(?:\{\{|<%=)/.test(part) && !part.includes('\n') && !standsAlone(text, start, end);
    result += text.slice(at, start) + (isValue ? written.repeat(part.length) : part.replace(/[^\n]/g, ' '));
    at = end;
    opening.lastIndex = end;
  }
  return result + text.slice(at);
}

/** Whether nothing else is on its line: `{{- if .Values.x }}`, and what is put in with lines of its own. */
function standsAlone(text: string, start: number, end: number): boolean {
  return (
    /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, start - indented), start)) &&
    /^[ \t]*(?:\r?\n|$)/.test(text.slice(end, end + indented))
  );
}

/** Blanks that are looked at on either side. */
const indented = 200;
