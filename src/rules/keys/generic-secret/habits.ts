import { readAsLetters } from './randomness.ts';

/** What people type when asked for a password or a test value: words and walks over the keyboard. */
export function holdsFavourite(value: string): boolean {
  return favourite.test(value) || favourite.test(readAsLetters(value));
}

const favourite =
  /pass|secret|admin|test|qwer|asdf|zxcv|1qaz|2wsx|1q2w|a1b2|q1w2|abc1|1234|4321|welcome|letmein|dragon|monkey|hunter|login|user|demo|dummy|fake|foobar|hello|world|root|guest|change|token|your|sample|winter|summer|spring|autumn|battery|staple|xxx/i;

/**
 * `AB1C2defGHijkLMNo3Pq`: the alphabet, with something thrown in. Neighbours are rare in random text, less so among
 * the six letters of hexadecimal digits.
 */
export function isTypedInOrder(value: string): boolean {
  const letters = value.toLowerCase().replace(/[^a-z]/g, '');
  let steps = 0;
  for (let i = 1; i < letters.length; i++) {
    if (letters.charCodeAt(i) - letters.charCodeAt(i - 1) === 1) steps++;
  }
  const share = /[g-z]/.test(letters) ? 0.25 : 0.5;
  return letters.length >= 8 && steps > letters.length * share;
}
