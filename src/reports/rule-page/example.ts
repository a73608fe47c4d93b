import type { Language, TextFormat } from '../../model/index.ts';
import type { Example, Rule } from '../../rules/index.ts';

/** An example as a reader sees it: words as they are, `…` where random text would stand. */
export function readable(example: string): string {
  return example.replace(/\{\{word:(\w+)\}\}/g, '$1').replace(/(?:\{\{\w+(?::\d+)?\}\})+/g, '…');
}

const titles: Record<Language | TextFormat, string> = {
  javascript: 'JavaScript',
  typescript: 'TypeScript',
  python: 'Python',
  go: 'Go',
  ruby: 'Ruby',
  php: 'PHP',
  java: 'Java',
  csharp: 'C#',
  shell: 'Shell scripts',
  dockerfile: 'Dockerfiles',
  env: 'Env files',
  yaml: 'YAML',
  json: 'JSON',
  hcl: 'Terraform',
  html: 'HTML',
  data: 'Data',
  prose: 'Documentation',
};

export interface CodeExample extends Example {
  language: Language | TextFormat;
  /** How people write it: `C#`. */
  title: string;
}

/** Wrong and right, language by language. */
export function codeExamples({ examples = {} }: Pick<Rule, 'examples'>): CodeExample[] {
  return (Object.keys(titles) as (Language | TextFormat)[]).flatMap((language) => {
    const example = examples[language];
    return example ? [{ language, title: titles[language], ...example }] : [];
  });
}
