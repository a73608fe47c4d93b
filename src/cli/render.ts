import { type Report, version } from '../model/index.ts';
import { renderJson, renderMarkdown, renderSarif, renderText, type TextOptions } from '../reports/index.ts';
import type { Format } from './formats.ts';

export function renderReport(report: Report, format: Format, options: TextOptions): string {
  const { failOn, scanned, ruleOf } = options;
  if (format === 'json') return renderJson(report, { ruleOf });
  if (format === 'sarif') return renderSarif(report, { version, ruleOf });
  if (format === 'markdown') return renderMarkdown(report, { failOn, scanned, ruleOf });
  return renderText(report, options);
}
