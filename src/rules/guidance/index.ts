/** Otesse's guidance for integrators, line by line: what the scorecard goes through. */
import { access } from './access.ts';
import { compliance } from './compliance.ts';
import { data } from './data.ts';
import type { GuidanceItem } from './item.ts';
import { keys } from './keys.ts';
import { pitfalls } from './pitfalls.ts';
import { webhooks } from './webhooks.ts';

export const guidance: readonly GuidanceItem[] = [
  ...keys,
  ...webhooks,
  ...data,
  ...access,
  ...pitfalls,
  ...compliance,
];

export {
  type Doubt,
  type GuidanceItem,
  type Material,
  type Section,
  sections,
  type Witness,
} from './item.ts';
