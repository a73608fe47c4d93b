/**
 * Writes what is generated from the code: the schemas, the defaults of the config, the compiled inner loops, the pages of
 * the rules, of the scorecard's items, of vendors' webhooks and of the shapes of handlers. With `--into DIR` below DIR instead, for the gate
 * that compares.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { renderRuleIndex, renderRulePage } from '../src/reports/index.ts';
import { scorecardJsonSchema } from '../src/reports/scorecard/json-schema.ts';
import { rules } from '../src/rules/index.ts';
import { configJsonSchema } from '../src/scan/config/index.ts';
import { configSchema } from '../src/scan/config/schema.ts';
import { scorecardItemsPage } from './scorecard-items-page.ts';
import { shapesPage } from './shapes-page.ts';
import { vendorsPage } from './vendors-page.ts';
import { compileWat } from './wat.ts';

const into = process.argv[2] === '--into' ? process.argv[3]! : '.';

const files: Record<string, string> = {
  'schema/otesse-guard.schema.json': json(configJsonSchema()),
  'schema/scorecard.schema.json': json(scorecardJsonSchema()),
  'src/scan/config/defaults.json': json(configSchema.parse({})),
  'src/detection/decoders/runs-module.ts': await compileWat('src/detection/decoders/runs.wat'),
  'src/detection/prefilter/walk-module.ts': await compileWat('src/detection/prefilter/walk.wat'),
  'docs/rules/README.md': renderRuleIndex(rules),
  'docs/scorecard-items.md': scorecardItemsPage(),
  'docs/webhook-vendors.md': vendorsPage(),
  'docs/webhook-shapes.md': shapesPage('test/detection/analysis/shapes'),
};
for (const rule of rules) files[`docs/rules/${rule.id}.md`] = renderRulePage(rule);

// A rule that is no more leaves no page behind.
await rm(join(into, 'docs/rules'), { recursive: true, force: true });
for (const [path, text] of Object.entries(files)) {
  await mkdir(dirname(join(into, path)), { recursive: true });
  await writeFile(join(into, path), text);
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
