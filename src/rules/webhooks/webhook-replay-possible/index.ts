import type { Breach, HandlerRule } from '../../code-rule.ts';
import { subject } from '../judgement.ts';
import { examples } from './examples.ts';

/** The time of sending is signed, and a message is believed however long ago that was. */
export const webhookReplayPossible: HandlerRule = {
  id: 'webhook-replay-possible',
  category: 'webhooks',
  vendor: null,
  title: 'Old webhook messages are accepted',
  severity: 'medium',
  confidence: 'medium',
  why: 'A signature stays right for ever. Who has seen one message, in a log or on the way, can send it again and again: the signed time of sending is there to refuse it.',
  fix: [
    'Refuse a message whose signed timestamp is more than five minutes old. The vendors’ own functions do so unless they are told otherwise.',
    'Keep the ids of messages for as long, and answer one that comes again without doing its work again.',
  ],
  bad: [],
  good: [],
  examples,
  references: [
    'https://cwe.mitre.org/data/definitions/294.html',
    'https://docs.stripe.com/webhooks#replay-attacks',
    'https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md',
  ],
  cwe: [294],
  controls: { owasp: ['A07:2021', 'A07:2025', 'API2:2023'], pci: ['6.2.4'], soc2: ['CC6.6'] },
  judge(handler): Breach[] {
    return handler.verifications.flatMap((check) => {
      const { freshness, by } = check;
      if (freshness !== 'unchecked' && freshness !== 'disabled') return [];
      // A vendor that is known to sign the time asks its users to look at it.
      const isSure = freshness === 'disabled' || (by === 'mac' && handler.scheme?.signsTime === true);
      return [
        {
          site: check,
          message:
            freshness === 'disabled'
              ? `${subject(handler)} has the age of messages not limited, or so that it refuses none.`
              : `${subject(handler)} verifies the time of sending and never asks how long ago that was.`,
          evidence: [],
          confidence: isSure && handler.complete && handler.certain ? 'medium' : 'low',
        },
      ];
    });
  },
};
