import { describe, expect, it } from 'vitest';
import { detect, liveKey, placeOf, rulesIn } from '../support.ts';

const key = liveKey();
const live = ['otesse-live-secret-key'];
const [head, tail] = [key.slice(0, 12), key.slice(12)];
const [a, b, c] = [key.slice(0, 9), key.slice(9, 20), key.slice(20)];

describe('a secret in pieces', () => {
  it.each([
    ['two literals', `'${head}' + '${tail}'`],
    ['double quotes', `"${head}" + "${tail}"`],
    ['backticks', `\`${head}\` + \`${tail}\``],
    ['unlike quotes', `'${head}' + "${tail}"`],
    ['no space', `'${head}'+'${tail}'`],
    ['three parts', `"${a}" + "${b}" + "${c}"`],
    ['several lines', `'${a}' +\n    '${b}' +\n    '${c}'`],
    ['the sign in front of each line', `'${a}'\n    + '${b}'\n    + '${c}'`],
    ['lines that end in CRLF', `'${head}' +\r\n  '${tail}'`],
    ['dots, as in PHP', `'${head}' . '${tail}'`],
    ['dots without space', `"${head}"."${tail}"`],
    ['nothing, as in Python', `"${head}"\n    "${tail}"`],
    ['a template with a literal', `\`otesse_\${'live'}_sk_${key.slice(15)}\``],
    ['a template that begins with a literal', `\`\${'${head}'}${tail}\``],
    ['continued lines', `"${head}" + \\\n  "${tail}"`],
  ])('is found: %s', (_, expression) => {
    const text = `first();\nconst secret = ${expression};\nlast();\n`;
    expect(detect(text)).toMatchObject([{ rule: live[0], ...placeOf(text, expression) }]);
  });

  it.each([
    ['before its use', `const KIND = 'live';\nkey = 'otesse_' + KIND + '_sk_${key.slice(15)}';`],
    ['after its use', `key = () => 'otesse_' + KIND + '_sk_${key.slice(15)}';\nconst KIND = 'live';`],
    ['as the first part', `const HEAD = '${head}';\nkey = HEAD + '${tail}';`],
    ['as the last part', `const TAIL = '${key.slice(15)}';\nkey = 'otesse_live_sk_' + TAIL;`],
    ['in a template', `const MODE: string = "live";\nkey = \`otesse_\${MODE}_sk_${key.slice(15)}\`;`],
    [
      'as the random part of a template',
      `const TAIL = '${key.slice(15)}';\nkey = \`otesse_live_sk_\${TAIL}\`;`,
    ],
    ['in a shell', `MODE=live\nKEY="otesse_\${MODE}_sk_${key.slice(15)}"`],
    ['in Go', `mode := "live"\nkey := "otesse_" + mode + "_sk_${key.slice(15)}"`],
  ])('is found when a constant holds one, %s', (_, text) => {
    expect(rulesIn(text)).toEqual(live);
  });

  it('is one finding where one piece would be a secret of its own', () => {
    expect(rulesIn(`k = '${key}' + 'abcdef0123456789'`)).toEqual(live);
  });
});

describe('no secret', () => {
  it.each([
    ['a call', `"otesse_live_" + sk_('${tail}')`],
    ['a call in between', `'otesse_live_' + kind() + 'sk_${tail.slice(4)}'`],
    ['literals of a list', `['${head}', '${tail}']`],
    ['literals of two statements', `a = '${head}';\nb = '${tail}';`],
    ['two lines of a list', `[\n  '${head}',\n  '${tail}',\n]`],
    ['properties of a JSON object', `{\n  "${head}": "a",\n  "b": "${tail}"\n}`],
    ['a name without a value', `'otesse_' + KIND + '_sk_${key.slice(15)}'`],
    ['a name of two values', `KIND = 'live'; KIND = 'test';\n'otesse_' + KIND + '_sk_${key.slice(15)}'`],
    ['a property', `const rest = '${key.slice(15)}';\n'otesse_live_sk_'.rest`],
    ['a method', `'otesse_live_sk_'.concat(${'x'.repeat(24)})`],
    ['a sum of numbers', `'otesse_live_sk_' + 1234567890123456`],
  ])('stands in %s', (_, text) => {
    expect(rulesIn(text)).toEqual([]);
  });
});

describe('code that joins without end', () => {
  it.each([
    ['many literals', `x = ${"'a1b2c3d4' + ".repeat(20_000)}'z';`],
    ['many holes', `\`${'${a}'.repeat(50_000)}\``],
    ['many holes that nothing closes', '${'.repeat(1_000_000)],
    ['many templates that nothing closes', '`${a'.repeat(500_000)],
    ['many names', Array.from({ length: 50_000 }, (_, i) => `'a1b2c3d4'+n${i};`).join('')],
    ['one long name', `'a1b2c3d4'+b;${'c'.repeat(500_000)}`],
    ['many open quotes', `" +'`.repeat(50_000)],
    ['many backslashes', `"a" + ${'\\'.repeat(200_000)}`],
    ['many line ends in quotes', `"\n`.repeat(100_000)],
    ['spaces around signs', `'a'${' '.repeat(50_000)}+${' '.repeat(50_000)}`.repeat(3)],
  ])('is read in a moment: %s', (_, text) => {
    const started = performance.now();
    detect(text);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
