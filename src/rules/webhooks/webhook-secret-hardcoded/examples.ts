import type { Language } from '../../../model/index.ts';
import type { Example } from '../../rule.ts';
import { csharp, go, java, javascript, php, python, ruby, typescript, wrong } from '../examples/index.ts';

export const examples: Partial<Record<Language, Example>> = {
  javascript: wrong(javascript, [['process.env.OTESSE_WEBHOOK_SECRET', `'our-webhook-word'`]]),
  typescript: wrong(typescript, [['process.env.OTESSE_WEBHOOK_SECRET!', `'our-webhook-word'`]]),
  python: wrong(python, [
    ['os.environ["OTESSE_WEBHOOK_SECRET"]', '"our-webhook-word"'],
    [
      `import os
`,
      '',
    ],
  ]),
  go: wrong(go, [
    ['os.Getenv("OTESSE_WEBHOOK_SECRET")', '"our-webhook-word"'],
    [
      `	"os"
`,
      '',
    ],
  ]),
  ruby: wrong(ruby, [[`ENV.fetch('OTESSE_WEBHOOK_SECRET')`, `'our-webhook-word'`]]),
  php: wrong(php, [[`config('services.otesse.webhook_secret')`, `'our-webhook-word'`]]),
  java: wrong(java, [['System.getenv("OTESSE_WEBHOOK_SECRET")', '"our-webhook-word"']]),
  csharp: wrong(csharp, [
    ['Environment.GetEnvironmentVariable("OTESSE_WEBHOOK_SECRET")', '"our-webhook-word"'],
    ['secret!', 'secret'],
  ]),
};
