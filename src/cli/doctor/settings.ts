import { expiredItems } from '../../reports/scorecard/index.ts';
import { loadSettings, readFromDisk, UsageError } from '../../scan/index.ts';
import type { Check } from './check.ts';

/** Config, baseline and ignore files: that they can be used, or each problem they have. */
export async function checkSettings(root: string): Promise<Check[]> {
  try {
    const { config, texts, baselines, ignoreFiles, notes } = await loadSettings(readFromDisk(root));
    const files = [texts.config, texts.gitleaks, ...baselines, ...ignoreFiles].filter(
      (file) => file !== null,
    );
    const what =
      files.length === 0
        ? 'no settings: every rule is on, checks fail at high'
        : `settings: ${files.map(({ file }) => file).join(', ')}`;
    return [
      { state: 'good', what },
      ...notes.map(({ text }): Check => ({ state: 'notice', what: text })),
      ...expiredItems(config.attest, new Date()).map(expired),
    ];
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return error.message.split('\n').map((what): Check => ({ state: 'problem', what }));
  }
}

function expired(item: string): Check {
  return {
    state: 'notice',
    what: `what is attested of ${item} is over a year old`,
    next: 'look again, and date it anew: the scorecard counts it no more',
  };
}
