import { type Report, version } from '../model/index.ts';
import type { SarifOptions, TextOptions } from '../reports/index.ts';
import type { Format } from './formats.ts';

type Options = TextOptions & Pick<SarifOptions, 'rules'>;

/** The report in a format; only what makes that one is loaded. */
export async function renderReport(report: Report, format: Format, options: Options): Promise<string> {
  const { failOn, scanned, rules, ruleOf } = options;
  if (format === 'json') {
    const { renderJson } = await import('../reports/json.ts');
    return renderJson(report, { ruleOf });
  }
  if (format === 'sarif') {
    const { renderSarif } = await import('../reports/sarif/index.ts');
    return renderSarif(report, { version, rules, ruleOf });
  }
  if (format === 'markdown') {
    const { renderMarkdown } = await import('../reports/markdown/index.ts');
    return renderMarkdown(report, { failOn, scanned, ruleOf });
  }
  const { renderText } = await import('../reports/text/index.ts');
  return renderText(report, options);
}
