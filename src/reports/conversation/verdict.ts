import type { Report } from '../../model/index.ts';
import { count, type Outcome, verdictOn } from '../wording/index.ts';
import type { ConversationContext } from './context.ts';

const signs: Record<Outcome, string> = { clean: '✅', passes: '✅', incomplete: '⚠️', fails: '❌' };

/**
 * What the report means, which lacks as many findings as somebody has `ignored`. That a run of the Action names nothing is
 * told as just that.
 */
export function saidVerdict(
  report: Report,
  ignored: number,
  { failOn, run }: Pick<ConversationContext, 'failOn' | 'run'>,
): { outcome: Outcome; sign: string; sentence: string } {
  const { outcome, sentence } = verdictOn(report, failOn);
  if (!run && outcome === 'clean' && ignored > 0) {
    const nothing = `Passes: nothing found but what is ignored, ${count(ignored, 'finding')}.`;
    return { outcome, sign: signs[outcome], sentence: nothing };
  }
  if (!run || outcome === 'fails' || outcome === 'incomplete')
    return { outcome, sign: signs[outcome], sentence };
  const what = outcome === 'clean' ? 'nothing' : 'nothing that fails the check';
  return { outcome, sign: 'ℹ️', sentence: `The run of the Action reports ${what}.` };
}

/** How far it can be relied on. */
export function howItIsKnown({ run }: Pick<ConversationContext, 'run'>): string {
  if (!run)
    return 'Otesse Guard looks at every commit of this pull request, and at the code as it would be merged.';
  return [
    'A run of Otesse Guard’s Action has read the code, in the workflow of this pull request, which its author may have',
    'changed. Rules and places are taken from its report, and nothing else. What it leaves out proves nothing: comments',
    'stay until somebody resolves them, and no check passes by it.',
  ].join(' ');
}

/** Whether commands and buttons may be offered. */
export function isListening({ run }: Pick<ConversationContext, 'run'>): boolean {
  return run === undefined || run.takesCommands;
}
