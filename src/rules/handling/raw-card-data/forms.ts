import type { Span } from '../../../model/index.ts';
import { cardFieldOf } from './card-fields.ts';

const formEnd = /<\/form\s*>/gi;
/** Longer names than this are no field's. */
const longestName = 200;

/** Inputs of a page that send a card's number or code to the page's own server. */
export function cardInputs(text: string): { span: Span; name: string }[] {
  const found: { span: Span; name: string }[] = [];
  let inside = 0;
  for (const form of tags(text, /<form\b/gi)) {
    const start = form.span[1];
    // One inside of another is no form.
    if (start <= inside) continue;
    formEnd.lastIndex = start;
    inside = formEnd.exec(text)?.index ?? text.length;
    // A payment company's own address takes them there: that is what its contract is for.
    if (/^\s*https?:\/\//i.test(attribute(form.attributes, 'action') ?? '')) continue;
    for (const { span, attributes } of tags(text.slice(start, inside), /<input\b/gi)) {
      const name = attribute(attributes, 'name');
      // What has no name is not sent.
      if (name === null || !isCardInput(name, attributes)) continue;
      found.push({ span: [start + span[0], start + span[1]], name });
    }
  }
  return found;
}

/** Tags one after another; what nothing closes is none, and neither is what comes after. */
function* tags(text: string, beginning: RegExp): Generator<{ span: Span; attributes: string }> {
  for (let begin = beginning.exec(text); begin; begin = beginning.exec(text)) {
    const end = text.indexOf('>', beginning.lastIndex);
    if (end === -1) return;
    yield { span: [begin.index, end + 1], attributes: text.slice(beginning.lastIndex, end) };
    beginning.lastIndex = end + 1;
  }
}

function isCardInput(name: string, attributes: string): boolean {
  if (name.length > longestName) return false;
  // `payment[card_number]`: the last word counts.
  const last = /([\w-]+)\]?$/.exec(name)?.[1] ?? name;
  return (
    cardFieldOf(last) !== null || /^cc-(?:number|csc)$/i.test(attribute(attributes, 'autocomplete') ?? '')
  );
}

function attribute(attributes: string, name: string): string | null {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(
    attributes,
  );
  return match ? (match[1] ?? match[2] ?? match[3] ?? '') : null;
}
