/** Lines of a diff. */
import type { PatchRow } from '../git/patch.ts';
import { type Html, html } from './html.ts';

export function diffRow({ text, left, right }: PatchRow): Html {
  const sign = text[0] ?? ' ';
  const kind = sign === '+' ? 'added' : sign === '-' ? 'removed' : 'context';
  return html`<tr class="${kind}">
    <td class="number">${left}</td><td class="number">${right}</td>
    <td class="sign">${sign}</td><td class="code">${text.slice(1)}</td>
  </tr>`;
}
