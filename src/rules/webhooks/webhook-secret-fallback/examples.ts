import type { Language } from '../../../model/index.ts';
import type { Example } from '../../rule.ts';
import { csharp, go, java, javascript, php, python, ruby, typescript, wrong } from '../examples/index.ts';

export const examples: Partial<Record<Language, Example>> = {
  javascript: wrong(javascript, [
    ['process.env.OTESSE_WEBHOOK_SECRET', `process.env.OTESSE_WEBHOOK_SECRET || 'development'`],
  ]),
  typescript: wrong(typescript, [
    ['process.env.OTESSE_WEBHOOK_SECRET!', `process.env.OTESSE_WEBHOOK_SECRET ?? ''`],
  ]),
  python: wrong(python, [
    ['os.environ["OTESSE_WEBHOOK_SECRET"]', 'os.environ.get("OTESSE_WEBHOOK_SECRET", "development")'],
  ]),
  go: wrong(go, [
    [
      '	mac := hmac.New(sha256.New, []byte(os.Getenv("OTESSE_WEBHOOK_SECRET")))',
      `	secret := os.Getenv("OTESSE_WEBHOOK_SECRET")
	if secret == "" {
		secret = "development"
	}
	mac := hmac.New(sha256.New, []byte(secret))`,
    ],
  ]),
  ruby: wrong(ruby, [
    [`ENV.fetch('OTESSE_WEBHOOK_SECRET')`, `ENV.fetch('OTESSE_WEBHOOK_SECRET', 'development')`],
  ]),
  php: wrong(php, [
    [`config('services.otesse.webhook_secret')`, `config('services.otesse.webhook_secret', 'development')`],
  ]),
  java: wrong(java, [
    [
      'System.getenv("OTESSE_WEBHOOK_SECRET")',
      'System.getenv().getOrDefault("OTESSE_WEBHOOK_SECRET", "development")',
    ],
  ]),
  csharp: wrong(csharp, [
    [
      'Environment.GetEnvironmentVariable("OTESSE_WEBHOOK_SECRET")',
      'Environment.GetEnvironmentVariable("OTESSE_WEBHOOK_SECRET") ?? "development"',
    ],
    ['secret!', 'secret'],
  ]),
};
