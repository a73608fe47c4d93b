import { textFormatOf } from '../../../detection/files/format.ts';
import { sourceLanguageOf } from '../../../detection/languages/source-language.ts';
import type { Language, TextFormat } from '../../../model/index.ts';

type Way = (name: string) => string;

/** How a program of each language has a value from its environment. */
const inCode: Record<Language, Way> = {
  javascript: (name) => `const key = process.env.${name};`,
  typescript: (name) => `const key = process.env.${name};`,
  python: (name) => `key = os.environ["${name}"]`,
  go: (name) => `key := os.Getenv("${name}")`,
  ruby: (name) => `key = ENV.fetch("${name}")`,
  php: (name) => `$key = getenv('${name}');`,
  java: (name) => `String key = System.getenv("${name}");`,
  csharp: (name) => `var key = Environment.GetEnvironmentVariable("${name}");`,
};

const inText: Partial<Record<TextFormat, Way>> = {
  shell: (name) => `: "\${${name}:?is not set}"`,
  dockerfile: (name) =>
    `# docker build --secret id=${name.toLowerCase()} …\nRUN --mount=type=secret,id=${name.toLowerCase()},env=${name} …`,
  yaml: (name) => `${name}: \${{ secrets.${name} }}`,
  hcl: (name) => `variable "${name.toLowerCase()}" {\n  type      = string\n  sensitive = true\n}`,
  env: (name) => `# Of this file only an example without values is committed.\n${name}=`,
};

/** How the file would read the key that stands in it; null for what reads none. */
export function environmentExample(path: string, rule: string): { language: string; code: string } | null {
  const source = sourceLanguageOf(path)?.language;
  const format = source ? null : textFormatOf(path);
  const way = source ? inCode[source] : format && inText[format];
  const language = source ?? format;
  return way && language ? { language, code: way(variableName(rule)) } : null;
}

const named: Record<string, string> = { 'connection-string': 'DATABASE_URL', 'generic-secret': 'API_SECRET' };

/** `stripe-live-secret-key`: `STRIPE_SECRET_KEY`. */
function variableName(rule: string): string {
  return (
    named[rule] ??
    rule
      .replace(/-(?:live|test)(?=-)/, '')
      .replace(/\W+/g, '_')
      .toUpperCase()
  );
}
