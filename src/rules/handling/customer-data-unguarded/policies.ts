import type { Confidence, MapTree, SettingsFile, Span, Tree } from '../../../model/index.ts';
import { find, mapsIn, textOf, textsOf } from '../trees.ts';

export interface WideStatement {
  span: Span;
  what: string;
  confidence: Confidence;
}

/** Actions that reach whatever a service stores. */
const dataActions =
  /^(?:s3|dynamodb|rds|rds-data|rds-db|secretsmanager|kinesis|sqs|es|redshift-data|athena):\*$/i;

/** Statements of access policies that allow everything, or all that a store of data can do, on everything. */
export function wideStatements({ documents, text }: SettingsFile): WideStatement[] {
  // Limits of what others may allow are wide by nature.
  if (/aws_organizations_policy|AWS::Organizations::Policy/.test(text)) return [];
  return documents.flatMap((document) => mapsIn(document).flatMap(wideIn));
}

function wideIn(map: MapTree): WideStatement[] {
  const actions = find(map, 'Action', 'actions');
  const resources = find(map, 'Resource', 'resources');
  if (!actions || !resources || !isAllowed(map) || !textsOf(resources).includes('*')) return [];
  // What is tied to a condition, or is the resource's own policy, is narrower than it looks.
  if (find(map, 'Condition', 'condition', 'Principal', 'principals', 'NotPrincipal')) return [];
  const named = textsOf(actions);
  if (named.some((action) => action === '*' || action === '*:*'))
    return [{ span: actions.span, what: 'every action on every resource', confidence: 'medium' }];
  const wide = named.filter((action) => dataActions.test(action));
  return wide.length === 0
    ? []
    : [
        {
          span: actions.span,
          what: `${wide.map((one) => `\`${one}\``).join(', ')} on every resource`,
          confidence: 'low',
        },
      ];
}

/** Terraform's `statement` allows unless it says otherwise; in JSON it must be said. */
function isAllowed(map: Tree): boolean {
  const effect = find(map, 'Effect', 'effect');
  if (effect) return textOf(effect) === 'Allow';
  return find(map, 'actions') !== null;
}
