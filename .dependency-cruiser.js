// Imports point only up this list (docs/architecture.md); a folder may use itself and what stands before it.
const houses = [
  'model',
  'vendors',
  'rules',
  'detection',
  'github',
  'scan',
  'keys',
  'reports',
  'store',
  'app',
  'action',
  'cli',
];

const downward = houses.slice(0, -1).map((house, i) => ({
  name: `${house}-imports-downward`,
  comment: `src/${house} may import only from: ${houses.slice(0, i + 1).join(', ')}`,
  severity: 'error',
  from: { path: `^src/${house}/` },
  to: { path: `^src/(${houses.slice(i + 1).join('|')})/` },
}));

/** Side effects live in these; everything else is functions of its arguments. */
const pure = ['model', 'vendors', 'rules', 'detection', 'reports'];

export default {
  forbidden: [
    ...downward,
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    { name: 'not-resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'pure-folders-touch-nothing',
      comment: 'model, vendors, rules, detection and reports have no side effects',
      severity: 'error',
      from: { path: `^src/(${pure.join('|')})/` },
      to: { path: '^(node:)?(fs|fs/promises|child_process|net|http|https|worker_threads)$' },
    },
    {
      name: 'faces-do-not-know-each-other',
      severity: 'error',
      from: { path: '^src/action/' },
      to: { path: '^src/app/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    parser: 'swc',
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      // Packages of types alone have nothing else.
      mainFields: ['module', 'main', 'types'],
    },
  },
};
