import { type Report, version } from '../model/index.ts';
import { renderJson, renderMarkdown, renderSarif, renderText, type TextOptions } from '../reports/index.ts';

export type Format = 'text' | 'json' | 'sarif' | 'markdown';

export function renderReport(report: Report, format: Format, options: TextOptions): string {
  const { failOn, scanned } = options;
  if (format === 'json') return renderJson(report);
  if (format === 'sarif') return renderSarif(report, { version });
  if (format === 'markdown') return renderMarkdown(report, { failOn, scanned });
  return renderText(report, options);
}
