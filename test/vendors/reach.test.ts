import { type AST, RegExpParser } from '@eslint-community/regexpp';
import { expect, test } from 'vitest';
import { keyRules } from '../../src/rules/index.ts';
import { longestBefore, usualReach } from '../../src/vendors/index.ts';

/** How many characters a pattern can match at most; what looks beyond its match has no bound. */
function width(node: AST.Node): number {
  switch (node.type) {
    case 'Pattern':
    case 'Group':
    case 'CapturingGroup':
      return Math.max(...node.alternatives.map(width));
    case 'Alternative':
      return node.elements.reduce((sum, element) => sum + width(element), 0);
    case 'Quantifier':
      return node.max * width(node.element);
    case 'Assertion':
      return node.kind === 'lookahead' || node.kind === 'lookbehind' ? Number.POSITIVE_INFINITY : 1;
    case 'Character':
    case 'CharacterSet':
    case 'CharacterClass':
      return 1;
    default:
      throw new Error(`a pattern with ${node.type}`);
  }
}

const widthOf = ({ source }: RegExp): number => width(new RegExpParser().parsePattern(source));

test.each(keyRules)('$id looks no further than it says', ({ format }) => {
  expect(widthOf(format.pattern)).toBeLessThan(format.reach ?? usualReach);
  if (format.before) expect(widthOf(format.before)).toBeLessThanOrEqual(longestBefore);
});
