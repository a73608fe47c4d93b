/**
 * How surprising each letter is after another, in half bits, one base-36 digit each: a row for the letter before (the
 * last for none), a column for the letter itself. Counted over the words and identifiers in the standard libraries of
 * Go and Python, in the type declarations of the DOM and in the packages @octokit and zod.
 */
const surprises = [
  'da87dcahahc687gae686bfcddg',
  '6b9c7d9d89e6ce7dcb9c7fdf8d',
  '6dac7fe7ai78ce5dg8b7bfghdh',
  '8ca84bdb7ff9cb8be98bacegcg',
  '8e88cbdgeif9a7ebc558fdc9cj',
  '7cba88ef4ff9dd6df8aa9gdfbg',
  '8d9d4cab7edab86dd989addfde',
  '5dcd4efe8ecdae7deaa79efgef',
  'bc899b9hfhh8a479hb76ibhdib',
  '78ab5bbbab9bab8bbc6baabbbb',
  '9caa3b9d6debcbbccb8b9dbdde',
  '8dca58ff5he7de6ehf999egiah',
  '5aca4efg7efbad87fd9b9fefef',
  '7e877a7f9hccea8dhe75bbgifg',
  'db87gcchcgb98599j5999cafhg',
  '5fdd5efbaic8ff69g6a89dfhdg',
  'abaa9ca9acbabbcc9bac3cac9c',
  '7fbb4daf7jdbbb7ei977bbfjai',
  '9f9e4de98jddeea9ge848geibh',
  '8eac4df76jgbde8ai799bgef9i',
  'b8bc6bcg9gg796e8h776ehgeff',
  '4abd3edc8eedcdbbccddddeedc',
  '6cab8cba5ceca88cd68ccd9dce',
  '7b7a8adb9ceb9bb6dbc5dcdbad',
  'bba9abccaddb98b4eb67bdbddd',
  '7cbb5dbc8cdbac4cccadccbbab',
  '8a7999aa9eda9aa8e877bcbbfc',
];

const none = 26;

/** Bits that a letter costs in running text; `before` may be anything. */
export function letterSurprise(before: string, letter: string): number {
  const digit = surprises[rank(before)]!.charAt(rank(letter));
  return Number.parseInt(digit, 36) / 2;
}

function rank(character: string): number {
  const code = character.toLowerCase().charCodeAt(0) - 97;
  return code >= 0 && code < 26 ? code : none;
}
