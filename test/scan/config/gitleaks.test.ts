import { describe, expect, test } from 'vitest';
import {
  type Candidate,
  type GitleaksConfig,
  isAllowed,
  parseGitleaksConfig,
  pathTest,
} from '../../../src/scan/config/index.ts';
import { fill } from '../../support/samples.ts';

function config(text: string): GitleaksConfig {
  const result = parseGitleaksConfig(text, '.gitleaks.toml');
  if ('problems' in result) throw new Error(result.problems.map(({ message }) => message).join('\n'));
  return result;
}

function problems(text: string): string[] {
  const result = parseGitleaksConfig(text, '.gitleaks.toml');
  return 'problems' in result ? result.problems.map(({ line, message }) => `${line} ${message}`) : [];
}

const file = `title = "Acme"
[extend]
useDefault = true
disabledRules = ["npm-access-token", "generic-api-key"]

[[rules]]
id = "acme-key"
description = "Acme key"
regex = '''(?i)acme_(\\w+)_([a-z0-9]{8})'''
secretGroup = 2
entropy = 2.5
keywords = ["ACME_"]
path = '''\\.env$'''
tags = ["key"]
  [[rules.allowlists]]
  condition = "AND"
  regexTarget = "line"
  regexes = ['''# sample''']
  paths = ['''^docs/''']

[[rules]]
id = "acme-first"
regex = "first_([0-9]+)"
  [rules.allowlist]
  stopwords = ["000"]

[allowlist]
description = "old form"
commits = ["0123456789012345678901234567890123456789"]
`;

const candidate: Candidate = {
  rule: 'acme-key',
  path: 'docs/a.md',
  commit: null,
  secret: 'Abc',
  match: 'k=Abc',
  line: 'k=Abc # sample',
};

describe('a good file', () => {
  test('rules become custom rules', () => {
    const { customRules, useDefault } = config(file);
    expect(useDefault).toBe(true);
    expect(customRules).toHaveLength(2);
    const [key, first] = customRules;
    expect(key).toMatchObject({
      id: 'acme-key',
      title: 'Acme key',
      secretGroup: 2,
      entropy: 2.5,
      keywords: ['acme_'],
    });
    const matcher = key!.regex.matcher('ACME_prod_abcd1234');
    expect(matcher.find() && matcher.group(2)).toBe('abcd1234');
    expect(pathTest(key!.path)('deploy/.env')).toBe(true);
    expect(pathTest(key!.path)('deploy/env.ts')).toBe(false);
    expect(first).toMatchObject({ title: 'acme-first', secretGroup: 'first', entropy: null, path: null });
    expect(first!.allowlists).toMatchObject([{ condition: 'or', stopwords: ['000'], rules: [] }]);
  });

  test('ids that both tools use are turned off, others are said', () => {
    const { disabledRules, unsupported } = config(file);
    expect(disabledRules).toEqual(['npm-access-token']);
    expect(unsupported).toEqual(['disabledRules: no rule here is called "generic-api-key"']);
  });

  test('a file that does not extend the default turns nothing of ours off', () => {
    expect(config('title = "x"')).toMatchObject({ useDefault: false, disabledRules: [] });
  });

  test('AND asks for every kind of condition, OR for one', () => {
    const [and] = config(file).customRules[0]!.allowlists;
    expect(isAllowed([and!], candidate)).toBe(true);
    expect(isAllowed([and!], { ...candidate, path: 'src/a.ts' })).toBe(false);
    expect(isAllowed([and!], { ...candidate, line: 'k=Abc' })).toBe(false);
    expect(isAllowed([{ ...and!, condition: 'or' }], { ...candidate, path: 'src/a.ts' })).toBe(true);
  });

  test('a commit, a stop word in any case, the target of a pattern', () => {
    const [commits] = config(file).allowlists;
    expect(isAllowed([commits!], { ...candidate, commit: '0123456789012345678901234567890123456789' })).toBe(
      true,
    );
    expect(isAllowed([commits!], candidate)).toBe(false);
    expect(isAllowed(config('[[allowlists]]\nstopwords = ["aBC"]').allowlists, candidate)).toBe(true);
    const onMatch = (target: string) =>
      config(`[[allowlists]]\nregexTarget = "${target}"\nregexes = ["k="]`).allowlists;
    expect(isAllowed(onMatch('match'), candidate)).toBe(true);
    expect(isAllowed(onMatch('secret'), candidate)).toBe(false);
  });

  test('targetRules narrow an allowlist; one that names no rule of ours never widens', () => {
    const named = config(
      '[[rules]]\nid = "a"\nregex = "aaa"\n[[allowlists]]\ntargetRules = ["a", "generic-api-key"]\npaths = ["."]',
    );
    expect(named.allowlists).toMatchObject([{ rules: ['a'] }]);
    expect(named.unsupported).toEqual(['targetRules: no rule here is called "generic-api-key"']);
    expect(isAllowed(named.allowlists, candidate)).toBe(false);
    expect(config('[[allowlists]]\ntargetRules = ["generic-api-key"]\npaths = ["."]').allowlists).toEqual([]);
  });

  test('keys in any letter case, as gitleaks reads them', () => {
    expect(config('[Extend]\nusedefault = true\n[[Rules]]\nID = "a"\nRegex = "aaa"')).toMatchObject({
      useDefault: true,
      customRules: [{ id: 'a' }],
    });
  });

  test.each<[string, string, string]>([
    ['another file', '[extend]\npath = "base.toml"', '[extend] path'],
    [
      'a rule for paths alone',
      '[[rules]]\nid = "p"\npath = "id_rsa$"',
      'rule p: left out, since it looks at paths alone',
    ],
    ['a rule without pattern', '[[rules]]\nid = "p"', 'rule p: left out, since it has no regex'],
    [
      'a helper rule',
      '[[rules]]\nid = "p"\nregex = "abc"\nskipReport = true',
      'rule p: left out, since it only helps',
    ],
    [
      'a composed rule',
      '[[rules]]\nid = "p"\nregex = "abc"\n[[rules.required]]\nid = "q"',
      'rule p: `required` is not checked',
    ],
    [
      'an override of ours',
      '[[rules]]\nid = "npm-access-token"\nregex = "abc"',
      'rule npm-access-token: the built-in rule of that name stays on',
    ],
    [
      'an unknown key',
      '[[rules]]\nid = "p"\nregex = "abc"\nentrpy = 3',
      'rule p: the key "entrpy" is not known here',
    ],
  ])('%s is said', (_, text, expected) => {
    expect(config(text).unsupported.join('\n')).toContain(expected);
  });

  test('a rule without pattern adds its allowlists to ours of the same id', () => {
    const { customRules, allowlists, unsupported } = config(
      '[[rules]]\nid = "npm-access-token"\n[[rules.allowlists]]\npaths = ["^docs/"]',
    );
    expect({ customRules, unsupported }).toEqual({ customRules: [], unsupported: [] });
    expect(allowlists).toMatchObject([{ rules: ['npm-access-token'] }]);
  });
});

describe('a bad file', () => {
  test('every problem with its line, also after texts of several lines', () => {
    const text = `[[rules]]
id = "a"
description = '''
regex = "not here"
[[rules]]
'''
regex = '''(x'''
[[rules.allowlists]]
regexTarget = "lin"
regexes = ["ok", "("]
[[rules]]
regex = "b(c)"
[[rules]]
id = "c"
regex = "c(d)"
secretGroup = 2
[allowlist]
description = "empty"`;
    expect(problems(text)).toEqual([
      expect.stringMatching(/^7 rules\[0\]\.regex: expected a pattern in RE2 syntax.*missing closing \)/),
      '9 rules[0].allowlists[0].regextarget: expected match, line or secret; found "lin"; did you mean "line"?',
      expect.stringMatching(/^10 rules\[0\]\.allowlists\[0\]\.regexes\[1\]: expected a pattern/),
      expect.stringMatching(/^11 rules\[1\]\.id: missing/),
      '16 rules[2].secretgroup: expected the number of a group that the regex has',
      '17 allowlist: expected at least one of commits, paths, regexes and stopwords',
    ]);
  });

  test('TOML that cannot be read, without the excerpt', () => {
    expect(problems(`title = "a"\nregex = ${fill('{{alnum:18}}')}`)).toEqual([
      expect.stringMatching(/^2 not valid TOML: [\w -]+$/),
    ]);
  });

  test('a file over 1 MiB is not read', () => {
    expect(problems(`# ${'x'.repeat(2 ** 20)}`)).toEqual(['1 expected a file of at most 1 MiB']);
  });
});
