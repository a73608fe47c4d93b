import { describe, expect, it } from 'vitest';
import { fill } from '../../support/samples.ts';
import { detect, liveKey } from '../support.ts';

const live = liveKey();
const sandbox = fill('otesse_test_sk_{{alnum:24}}');
const also = (text: string, path: string): string[] => detect(text, path).flatMap((finding) => finding.also);

describe('secret-in-client-code', () => {
  it.each([
    ['a client component', 'app/pay.tsx', `'use client';\nconst k = '${live}';`],
    [
      'a client component under a comment',
      'app/pay.tsx',
      `/* MIT */\n// @ts-check\n"use client"\nconst k = '${live}';`,
    ],
    ['a page', 'index.html', `<script>const k = '${live}'</script>`],
    ['a script in a public folder', 'apps/web/public/js/app.js', `const k='${live}'`],
    ['an iOS source', 'ios/App/Config.swift', `let key = "${live}"`],
    ['an Android source', 'app/src/main/java/com/acme/Pay.kt', `val key = "${live}"`],
    ['Android resources', 'android/app/src/main/res/values/strings.xml', `<string name="k">${live}</string>`],
    ['a Flutter source', 'lib/main.dart', `const key = '${live}';`],
    ['NEXT_PUBLIC_', '.env', `NEXT_PUBLIC_KEY=${live}`],
    ['VITE_', '.env', `VITE_OTESSE="${live}"`],
    ['REACT_APP_', 'Dockerfile', `ENV REACT_APP_KEY ${live}`],
    ['EXPO_PUBLIC_', 'eas.json', `"EXPO_PUBLIC_KEY": "${live}"`],
    ['NUXT_PUBLIC_', '.env', `NUXT_PUBLIC_KEY='${live}'`],
    ['NEXT_PUBLIC_ with a telling name', '.env', `NEXT_PUBLIC_OTESSE_SECRET_KEY=${live}`],
  ])('holds for %s, on top of the key itself', (_, path, text) => {
    expect(detect(text, path)).toMatchObject([
      { rule: 'otesse-live-secret-key', also: expect.arrayContaining(['secret-in-client-code']) },
    ]);
  });

  it.each([
    ['a server module', 'src/pay.ts', `const k = '${live}';`],
    ['a server action', 'app/pay.ts', `'use server';\nconst k = '${live}';`],
    ['a module that mentions the directive', 'src/a.ts', `const d = "use client";\nconst k = '${live}';`],
    ['another line that is public', '.env', `NEXT_PUBLIC_URL=https://example.com\nKEY=${live}`],
    ['a server folder of assets', 'server/assets.go', `key := "${live}"`],
  ])('does not hold for %s', (_, path, text) => {
    expect(also(text, path)).not.toContain('secret-in-client-code');
  });

  it.each([
    ['a telling name without a value', 'NEXT_PUBLIC_OTESSE_SECRET_KEY='],
    ['a telling name in code', 'const key = import.meta.env.VITE_STRIPE_SECRET_KEY;'],
  ])('is a finding of its own for %s', (_, text) => {
    expect(detect(text)).toMatchObject([{ rule: 'secret-in-client-code', also: [] }]);
  });

  it.each(['NEXT_PUBLIC_STRIPE_PUBLISHABLE_KEY=', 'const url = import.meta.env.VITE_API_URL;'])(
    'is none for a name that does not: %s',
    (text) => {
      expect(detect(text)).toEqual([]);
    },
  );
});

describe('secret-in-documentation', () => {
  it.each(['README.md', 'docs/setup.mdx', 'README', 'docs/api.html', 'CHANGELOG.txt', 'guide.adoc'])(
    'holds in %s',
    (path) => expect(also(`curl -H "X-Key: ${live}"`, path)).toContain('secret-in-documentation'),
  );

  it.each(['src/readme-parser.ts', 'docs/generate.ts', 'src/markdown.js'])('does not hold in %s', (path) =>
    expect(also(`key = "${live}"`, path)).not.toContain('secret-in-documentation'),
  );
});

describe('live-key-in-development', () => {
  it.each([
    '.env.development',
    '.env.local',
    '.env.development.local',
    'apps/api/.env.test',
    'docker-compose.override.yml',
    'compose.override.yaml',
    'src/pay.test.ts',
    'tests/pay.py',
    'spec/pay_spec.rb',
    'internal/pay_test.go',
    '__tests__/a.js',
  ])('holds in %s', (path) => {
    expect(also(`KEY=${live}`, path)).toContain('live-key-in-development');
  });

  it.each([
    '.env',
    '.env.production',
    '.env.production.local',
    'docker-compose.yml',
    'src/latest.ts',
    'src/contest/a.ts',
  ])('does not hold in %s', (path) =>
    expect(also(`KEY=${live}`, path)).not.toContain('live-key-in-development'),
  );

  it('is about live keys alone', () => {
    expect(detect(`KEY=${sandbox}`, '.env.local')).toMatchObject([
      { rule: 'otesse-test-secret-key', also: [] },
    ]);
  });
});
