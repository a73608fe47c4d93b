import { type Scorecard, scoreOf, statusCounts } from './scorecard.ts';
import { scoreSentence } from './wording.ts';

const label = 'integration security';
const height = 20;
const padding = 7;

/** Dark enough for white text on them, by WCAG's ratio of 4.5. */
const colors = { good: '#1a7f37', open: '#8a5a00', bad: '#c02b2b', label: '#3d444d' };

/** `integration security 14/17` as a picture of its own: no font, no other address is asked for. */
export function renderScorecardBadge(scorecard: Scorecard): string {
  const { met, of } = scoreOf(scorecard);
  const { fail, unknown } = statusCounts(scorecard);
  const color = fail > 0 ? colors.bad : unknown > 0 || !scorecard.complete ? colors.open : colors.good;
  const value = `${met}/${of}`;
  const [left, right] = [widthOf(label) + 2 * padding, widthOf(value) + 2 * padding];
  const width = left + right;
  const title = `Integration security: ${scoreSentence(scorecard)}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}">
  <title>${title}</title>
  <clipPath id="round"><rect width="${width}" height="${height}" rx="4"/></clipPath>
  <g clip-path="url(#round)">
    <rect width="${left}" height="${height}" fill="${colors.label}"/>
    <rect x="${left}" width="${right}" height="${height}" fill="${color}"/>
  </g>
  <rect x=".5" y=".5" width="${width - 1}" height="${height - 1}" rx="3.5" fill="none" stroke="#fff" stroke-opacity=".25"/>
  <g fill="#fff" font-family="Verdana, 'DejaVu Sans', Geneva, sans-serif" font-size="11">
    ${text(label, padding, widthOf(label))}
    ${text(value, left + padding, widthOf(value))}
  </g>
</svg>
`;
}

/** The length is given, so that another font does not run out of its field. */
function text(words: string, x: number, length: number): string {
  return `<text x="${x}" y="14" textLength="${length}" lengthAdjust="spacingAndGlyphs">${words}</text>`;
}

/** About as wide as Verdana at 11 pixels. */
function widthOf(words: string): number {
  let sum = 0;
  for (const character of words) {
    if (/[ijlft/]/.test(character)) sum += /[/]/.test(character) ? 5 : 3.6;
    else if (/[r ]/.test(character)) sum += 4.3;
    else sum += 6.8;
  }
  return Math.round(sum);
}
