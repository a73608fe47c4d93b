import type { TextFormat } from '../../model/index.ts';

const byExtension: Record<string, TextFormat> = {
  yaml: 'yaml',
  yml: 'yaml',
  json: 'json',
  template: 'json',
  tf: 'hcl',
  tofu: 'hcl',
  hcl: 'hcl',
  tfvars: 'hcl',
  dockerfile: 'dockerfile',
  containerfile: 'dockerfile',
  env: 'env',
  sh: 'shell',
  bash: 'shell',
  zsh: 'shell',
  ps1: 'shell',
  mk: 'shell',
  html: 'html',
  htm: 'html',
  erb: 'html',
  ejs: 'html',
  hbs: 'html',
  jinja: 'html',
  jinja2: 'html',
  j2: 'html',
  twig: 'html',
  liquid: 'html',
  cshtml: 'html',
  jsp: 'html',
  csv: 'data',
  tsv: 'data',
  sql: 'data',
  xml: 'data',
  txt: 'data',
  ndjson: 'data',
  jsonl: 'data',
  md: 'prose',
  mdx: 'prose',
  markdown: 'prose',
  rst: 'prose',
  adoc: 'prose',
};

/** By a file's name; null for what holds neither settings nor scripts nor data that people keep. */
export function textFormatOf(path: string): TextFormat | null {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  if (/^(?:dockerfile|containerfile)(?:[.-]|$)/.test(name)) return 'dockerfile';
  if (/^\.env(?:\.|$)|^\.envrc$/.test(name)) return 'env';
  if (/^(?:makefile|procfile|jenkinsfile)$/.test(name)) return 'shell';
  if (/^\.?(?:package-lock|npm-shrinkwrap|pnpm-lock|composer)\b/.test(name)) return null;
  const extension = /\.([a-z0-9]+)$/.exec(name)?.[1];
  return (extension !== undefined && byExtension[extension]) || null;
}
