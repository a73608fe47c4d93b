const script = /(<script\b[^>]*>)([\s\S]*?)(<\/script\s*>)/gi;

/**
 * The scripts of a Vue or Svelte file with everything around them blanked out: offsets and lines stay what they are.
 */
export function embeddedScripts(text: string): string {
  let result = '';
  let at = 0;
  for (const { index, 1: open = '', 2: body = '' } of text.matchAll(script)) {
    const start = index + open.length;
    result += blank(text.slice(at, start)) + body;
    at = start + body.length;
  }
  return result + blank(text.slice(at));
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}
