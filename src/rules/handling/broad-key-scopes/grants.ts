import type { MapTree, SettingsFile, Span, Tree } from '../../../model/index.ts';
import { find, mapsIn, textOf, textsOf } from '../trees.ts';

export interface Grant {
  span: Span;
  /** What is asked for, for people. */
  what: string;
}

/** What settings ask for that gives far more than one job needs. */
export function broadGrants(file: SettingsFile): Grant[] {
  const maps = file.documents.flatMap(mapsIn);
  return [
    ...maps.flatMap((map) => [
      ...ofWorkflow(map, file.path),
      ...ofRole(map),
      ...ofCluster(map),
      ...ofSlack(map),
    ]),
    ...(file.format === 'shell' || file.format === 'yaml' ? ofCommands(file.text) : []),
  ];
}

/** GitHub's token in a workflow. */
function ofWorkflow(map: MapTree, path: string): Grant[] {
  const permissions = find(map, 'permissions');
  if (!/(?:^|\/)\.github\/workflows\//.test(path) || textOf(permissions) !== 'write-all') return [];
  return [{ span: permissions!.span, what: 'the workflow’s token may write everywhere (`write-all`)' }];
}

const owners = /^(?:roles\/(?:owner|editor)|Owner|arn:aws[\w-]*:iam::aws:policy\/AdministratorAccess)$/;

/** Roles of clouds that stand for all of a project or an account. */
function ofRole(map: MapTree): Grant[] {
  const keys = ['role', 'role_definition_name', 'policy_arn', 'managed_policy_arns', 'ManagedPolicyArns'];
  return keys.flatMap((key) => {
    const value = find(map, key);
    const role = textsOf(value).find((one) => owners.test(one));
    return role === undefined ? [] : [{ span: value!.span, what: `the role is \`${role}\`` }];
  });
}

/** A Kubernetes role for everything, or the binding to the one that is. */
function ofCluster(map: MapTree): Grant[] {
  const kind = textOf(find(map, 'kind'));
  if (kind === 'ClusterRoleBinding') {
    const name = find(find(map, 'roleRef') ?? map, 'name');
    return textOf(name) === 'cluster-admin'
      ? [{ span: name!.span, what: 'the role is `cluster-admin`' }]
      : [];
  }
  if (kind !== 'ClusterRole' && kind !== 'Role') return [];
  const rules = find(map, 'rules');
  return (rules?.kind === 'list' ? rules.items : []).flatMap((rule) => {
    const all = ['apiGroups', 'resources', 'verbs'].every((key) => textsOf(find(rule, key)).includes('*'));
    return all ? [{ span: rule.span, what: 'the role may do everything with everything' }] : [];
  });
}

/** Scopes of a Slack app that stand for a whole workspace. */
function ofSlack(map: MapTree): Grant[] {
  const scopes = find(find(map, 'oauth_config') ?? map, 'scopes');
  if (!find(map, 'oauth_config') || !scopes) return [];
  return scopesIn(scopes).flatMap(({ text, span }) =>
    /^admin(?:$|[.:])/.test(text) ? [{ span, what: `the app asks for \`${text}\`` }] : [],
  );
}

function scopesIn(tree: Tree): { text: string; span: Span }[] {
  if (tree.kind === 'list') return tree.items.flatMap(scopesIn);
  if (tree.kind === 'map') return tree.entries.flatMap(({ value }) => scopesIn(value));
  return typeof tree.value === 'string' ? [{ text: tree.value, span: tree.span }] : [];
}

function ofCommands(text: string): Grant[] {
  const role = /--role[= ]["']?(roles\/(?:owner|editor))\b/g;
  return [...text.matchAll(role)].map((match) => ({
    span: [match.index, match.index + match[0].length],
    what: `the role is \`${match[1]}\``,
  }));
}
