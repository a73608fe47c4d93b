import type { Span } from '../../../model/index.ts';
import { cardFieldOf } from './card-fields.ts';

const forms = /<form\b([^>]*)>([\s\S]*?)(?:<\/form\s*>|$)/gi;
const inputs = /<input\b([^>]*)>/gi;

/** Inputs of a page that send a card's number or code to the page's own server. */
export function cardInputs(text: string): { span: Span; name: string }[] {
  const found: { span: Span; name: string }[] = [];
  for (const form of text.matchAll(forms)) {
    const [whole, attributes = '', body = ''] = form;
    // A payment company's own address takes them there: that is what its contract is for.
    if (/^\s*https?:\/\//i.test(attribute(attributes, 'action') ?? '')) continue;
    const start = form.index + whole.indexOf('>') + 1;
    for (const input of body.matchAll(inputs)) {
      const name = attribute(input[1] ?? '', 'name');
      // What has no name is not sent.
      if (name === null || !isCardInput(name, input[1] ?? '')) continue;
      const at = start + input.index;
      found.push({ span: [at, at + input[0].length], name });
    }
  }
  return found;
}

function isCardInput(name: string, attributes: string): boolean {
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
