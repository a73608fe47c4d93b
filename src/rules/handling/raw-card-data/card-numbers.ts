import type { Span } from '../../../model/index.ts';
import { testCards } from '../../../vendors/test-cards.ts';

/** Digits in a row or in the groups that are printed on a card. */
const numbers =
  /(?<![\w.+/-])(?:\d{15,16}|\d{4}([ -])\d{4}\1\d{4}\1\d{4}|\d{4}([ -])\d{6}\2\d{5})(?![\w-]|\.\d)/g;
/** Visa, Mastercard, American Express, Discover, JCB: first digits and length. */
const issued =
  /^(?:4\d{15}|5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}|3[47]\d{13}|6(?:011|5\d\d|4[4-9]\d)\d{12}|35(?:2[89]|[3-8]\d)\d{12})$/;
/** What says that a number nearby is a card's. */
const speaksOfCards =
  /card[ _-]?(?:n(?:o|um)|data|holder)|credit|debit|\bcc[ _-]?n|\bpan\b|\bcvv|\bcvc|visa|master|amex|kreditkart|tarjeta/i;

/** Numbers in a text that can be real cards'. */
export function cardNumbers(text: string): Span[] {
  const found: Span[] = [];
  for (const match of text.matchAll(numbers)) {
    const digits = match[0].replace(/\D/g, '');
    if (!issued.test(digits) || !passesLuhn(digits) || isMadeUp(digits)) continue;
    if (speaksOfCards.test(around(text, match.index)))
      found.push([match.index, match.index + match[0].length]);
  }
  return found;
}

/** ISO/IEC 7812-1: every second digit from the right counts twice, and the digits of all add up to a multiple of ten. */
function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    const value = i % 2 === 1 ? digit * 2 : digit;
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}

/** Published for tests, or typed in by hand: few different digits, rows of zeros, counting. */
function isMadeUp(digits: string): boolean {
  return (
    testCards.has(digits) ||
    new Set(digits).size <= 5 ||
    /0{5}|123456|234567|345678|987654|(\d)\1{4}|(\d{4})\2{2}/.test(digits) ||
    /^(?:400000|411111|424242|555555)/.test(digits)
  );
}

const firstLine = (text: string): string => text.split('\n', 1)[0] ?? '';

/** The line up to the number and the two before it, and the head of a table. */
function around(text: string, at: number): string {
  // Lines may be as long as the file: they are cut first, and then looked at.
  const before = text
    .slice(Math.max(0, at - 300), at)
    .split('\n')
    .slice(-3)
    .join('\n');
  return `${firstLine(text.slice(0, 300))}\n${before}${firstLine(text.slice(at, at + 80))}`;
}
