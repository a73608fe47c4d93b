import { letterSurprise } from './letters.ts';

/**
 * Evidence, in bits, that a text was drawn at random rather than written: what it costs to write it down as words and
 * identifiers, less what it costs letter by letter from the alphabet that it uses. Words stay far below zero.
 */
export function randomness(text: string): number {
  let written = 0;
  let before = '';
  for (const character of text) {
    written += cost(before, character);
    before = character;
  }
  return written - text.length * Math.log2(alphabetSize(text));
}

/** The same, with the usual stand-ins for letters read as letters: `P@ssw0rd` is a word. */
export function leastRandomness(text: string): number {
  return Math.min(randomness(text), randomness(readAsLetters(text)));
}

/** Undoes the substitutions that people make to please a password policy. */
export function readAsLetters(text: string): string {
  return text.replace(/[@4310!$57]/g, (sign) => lookalikes[sign]!);
}

const lookalikes: Record<string, string> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '1': 'l',
  '0': 'o',
  '!': 'i',
  $: 's',
  '5': 's',
  '7': 't',
};

function cost(before: string, character: string): number {
  const to = kindOf(character);
  const change = changes[kindOf(before)]![to]!;
  if (to === digit) return change + Math.log2(10);
  return change + (to === sign ? 3 : letterSurprise(before, character));
}

/**
 * Bits for going from one kind of character (row) to another: lower case, upper case, digit, sign. Counted where the
 * letters were.
 */
const changes = [
  [0.3, 3.5, 5.8, 3.8],
  [1, 1.3, 4.2, 4.9],
  [1.9, 2.3, 1.3, 3.1],
  [0.5, 2.1, 4.2, 4.9],
];
const digit = 2;
const sign = 3;

function kindOf(character: string): number {
  if (character >= 'a' && character <= 'z') return 0;
  if (character >= 'A' && character <= 'Z') return 1;
  return character >= '0' && character <= '9' ? digit : sign;
}

function alphabetSize(text: string): number {
  const hex = /^(?:[0-9a-f]+|[0-9A-F]+)$/.test(text);
  if (hex) return 16;
  const signs = /^[A-Za-z0-9_-]*$|^[A-Za-z0-9+/=]*$/.test(text) ? 2 : 24;
  return (
    (/[a-z]/.test(text) ? 26 : 0) +
    (/[A-Z]/.test(text) ? 26 : 0) +
    (/[0-9]/.test(text) ? 10 : 0) +
    (/[^A-Za-z0-9]/.test(text) ? signs : 0)
  );
}
