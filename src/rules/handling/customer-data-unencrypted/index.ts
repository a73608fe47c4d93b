import type { Confidence, Span, Tree } from '../../../model/index.ts';
import type { FileBreach, FileRule } from '../../file-rule.ts';
import { find, mapsIn, textOf } from '../trees.ts';
import { isOff } from '../values.ts';
import { examples } from './examples.ts';
import { type Resource, resourcesOf } from './resources.ts';
import { type Store, stores } from './stores.ts';

/** A store that lies unencrypted on a disk. */
export const customerDataUnencrypted: FileRule = {
  id: 'customer-data-unencrypted',
  category: 'handling',
  vendor: null,
  title: 'Data at rest is not encrypted',
  severity: 'medium',
  confidence: 'high',
  why: 'Who gets hold of a disk, a snapshot or a backup reads what customers have entrusted to you. Most of these stores cannot be encrypted later: they must be made anew.',
  fix: [
    'Switch encryption at rest on, with a key of your own where auditors ask for one.',
    'For a store that exists: copy its snapshot encrypted, restore that, and let the old one go.',
  ],
  bad: [],
  good: [],
  examples,
  references: [
    'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.Encryption.html',
    'https://docs.aws.amazon.com/ebs/latest/userguide/encryption-by-default.html',
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/default-encryption-faq.html',
    'https://kubernetes.io/docs/tasks/administer-cluster/encrypt-data/',
  ],
  cwe: [311, 312],
  controls: {
    owasp: ['A02:2021', 'A04:2025'],
    pci: ['3.5.1'],
    soc2: ['CC6.1'],
    gdpr: ['32(1)(a)'],
    ccpa: ['1798.100(e)', '1798.150'],
  },
  settings(file): FileBreach[] {
    const isDefault = file.text.includes('aws_ebs_encryption_by_default');
    return [
      ...resourcesOf(file).flatMap((resource) => ofStore(resource, isDefault)),
      ...file.documents.flatMap((document) => mapsIn(document).flatMap(ofKubernetes)),
    ];
  },
  code(file): FileBreach[] {
    return file.named.flatMap(({ name, value, around }) => {
      const isStore = /^storage_?encrypted$/i.test(name) && isOff(file.resolve(value, around.fn));
      return isStore ? [breach(value.span, `\`${name}\` is off`, 'high')] : [];
    });
  },
};

function breach(span: Span, what: string, confidence: Confidence): FileBreach {
  return { span, message: `What is stored can be read from the disk: ${what}.`, confidence };
}

function ofStore({ type, name, settings, span }: Resource, isDefault: boolean): FileBreach[] {
  const store = stores.find(({ types }) => types.includes(type));
  if (!store || settings.kind !== 'map') return [];
  const has = (keys: readonly string[]): boolean => settings.entries.some(({ key }) => keys.includes(key));
  const found = settingOf(settings, store);
  const value = textOf(found?.value ?? null);
  if (found) {
    const isPlain = value !== null && /^(?:false|no)$/i.test(value) && !has(store.keys);
    return isPlain ? [breach(found.span, `\`${found.name}\` of ${name} is off`, 'high')] : [];
  }
  if (store.default === 'encrypted' || (store.default === 'account' && isDefault)) return [];
  // What is merged in, looped over or made only there may bring the setting.
  if (has([...store.inherits, ...store.keys, '<<', 'dynamic', 'Fn::Transform']) || isExempt(settings))
    return [];
  const setting = store.settings.find((one) => /_/.test(one) === !type.includes('::')) ?? store.settings[0]!;
  const what = `${name} (${type}) does not set \`${setting}\``;
  return [breach(span, what, store.default === 'account' ? 'low' : 'medium')];
}

/** Serverless clusters are always encrypted, and so is Valkey. */
function isExempt(settings: Tree): boolean {
  return (
    textOf(find(settings, 'engine_mode', 'EngineMode')) === 'serverless' ||
    /valkey/i.test(textOf(find(settings, 'engine', 'Engine')) ?? '')
  );
}

function settingOf(
  settings: Tree,
  { settings: paths }: Store,
): { value: Tree; span: Span; name: string } | null {
  for (const path of paths) {
    const [first = '', second] = path.split('.');
    const outer = entryOf(settings, first);
    const inner = outer && second !== undefined ? entryOf(outer.value, second) : outer;
    if (inner) return { ...inner, name: path };
    // A block without the setting, or one that stands for it: a variable, an intrinsic function.
    if (outer?.value.kind === 'scalar') return { ...outer, name: path };
  }
  return null;
}

function entryOf(tree: Tree, key: string): { value: Tree; span: Span } | null {
  return (tree.kind === 'map' && tree.entries.find((entry) => entry.key === key)) || null;
}

/** Volumes of a storage class, and what the API server keeps. */
function ofKubernetes(map: Tree): FileBreach[] {
  const kind = textOf(find(map, 'kind'));
  if (kind === 'StorageClass' && /ebs\.csi\.aws\.com|aws-ebs/.test(textOf(find(map, 'provisioner')) ?? '')) {
    const encrypted = entryOf(find(map, 'parameters') ?? map, 'encrypted');
    const isOffOutright = textOf(encrypted?.value ?? null) === 'false';
    return encrypted && isOffOutright ? [breach(encrypted.span, '`encrypted` is off', 'high')] : [];
  }
  if (kind !== 'EncryptionConfiguration') return [];
  const resources = find(map, 'resources');
  return (resources?.kind === 'list' ? resources.items : []).flatMap((resource) => {
    const providers = find(resource, 'providers');
    const first = providers?.kind === 'list' ? providers.items[0] : null;
    const identity = first ? entryOf(first, 'identity') : null;
    return identity
      ? [breach(identity.span, '`identity`, which leaves all as it is, comes first', 'high')]
      : [];
  });
}
