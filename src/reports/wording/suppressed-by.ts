import type { Suppressed } from '../../model/index.ts';

const words: Record<Suppressed['by'], string> = {
  inline: 'a comment beside it',
  baseline: 'the baseline',
  config: 'the configuration',
  'ignore-file': 'an ignore file',
};

/** Who or what silenced a finding, in plain words. */
export function suppressedBy({ by, addedHere }: Suppressed): string {
  return addedHere ? `${words[by]}, added by this change` : words[by];
}
