/** Each layer, and the layers it may import besides itself. Arrows point inwards only. */
const may = {
  core: [],
  ipc: ['core'],
  formats: ['core'],
  agreement: ['core'],
  archive: ['core', 'formats'],
  disk: ['core'],
  storage: ['core'],
  workbench: ['core', 'formats', 'agreement', 'ipc'],
  main: ['core', 'disk', 'ipc'],
  preload: ['ipc'],
  parsing: ['core', 'archive', 'formats', 'agreement', 'ipc'],
  cli: ['core', 'archive', 'disk', 'formats', 'agreement'],
  workers: ['core', 'formats', 'agreement'],
  'renderer/ui': [],
  'renderer/editor': ['core', 'renderer/ui'],
  'renderer/features': ['core', 'agreement', 'workbench', 'renderer/ui', 'renderer/editor'],
}
const tests = '\\.(test|contract|arbitrary)\\.tsx?$'

const layers = Object.entries(may).map(([layer, allowed]) => ({
  name: `${layer.replace('/', '-')}-imports`,
  comment: `${layer} may import only: ${[layer, ...allowed].join(', ')}`,
  severity: 'error',
  from: { path: `^src/${layer}/`, pathNot: tests },
  to: {
    path: '^src/',
    pathNot: [
      ...[layer, ...allowed].map((name) => `^src/${name}/`),
      ...(layer === 'workbench' ? ['^src/storage/corpus-store\\.ts$'] : []),
    ],
  },
}))

const packages = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'core', 'unknown']
const pure = [
  ['core', '^$'],
  ['ipc', 'node_modules/zod'],
  ['agreement', '^$'],
  ['workbench', '^$'],
  ['formats', 'node_modules/(zod|papaparse|linkedom|@mozilla/readability|mdast|micromark|chardet|@types)'],
].map(([layer, except]) => ({
  name: `${layer}-packages`,
  comment: `${layer} runs anywhere: no Node, and no package but the ones named`,
  severity: 'error',
  from: { path: `^src/${layer}/`, pathNot: tests },
  to: { dependencyTypes: packages, pathNot: except },
}))

const only = (name, target, home) => ({
  name,
  severity: 'error',
  from: { path: '^src/', pathNot: [home, tests] },
  to: { path: target },
})

module.exports = {
  forbidden: [
    ...layers,
    ...pure,
    only('dexie-only-in-its-adapter', 'node_modules/dexie', '^src/storage/dexie/'),
    only('yauzl-only-in-archive', 'node_modules/(@types/)?yauzl/', '^src/archive/'),
    only('electron-only-in-main-and-preload', 'node_modules/electron/', '^src/(main|preload)/'),
    only('lexical-only-in-the-editor', 'node_modules/(lexical|@lexical)/', '^src/renderer/editor/'),
    only(
      'only-the-root-picks-adapters',
      '^src/storage/(dexie/|memory-store)',
      '^src/(renderer/main\\.tsx$|storage/)',
    ),
    only('only-the-desktop-reads-the-bridge', '^src/renderer/desktop', '^src/renderer/(main|app)'),
    {
      name: 'features-are-strangers',
      severity: 'error',
      from: { path: '^src/renderer/features/([^/]+)/' },
      to: { path: '^src/renderer/features/', pathNot: '^src/renderer/features/$1/' },
    },
    {
      name: 'formats-are-strangers',
      comment: 'a format shares code through core or formats/shared, never with a sibling',
      severity: 'error',
      from: { path: '^src/formats/([^/]+)/', pathNot: ['^src/formats/shared/', tests] },
      to: { path: '^src/formats/[^/]+/', pathNot: ['^src/formats/$1/', '^src/formats/shared/'] },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, pathNot: ['\\.d\\.ts$', '^src/(main|preload|parsing|cli)/index\\.ts$', tests] },
      to: {},
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\.css$' },
    },
    {
      name: 'product-uses-no-test-code',
      severity: 'error',
      from: { pathNot: tests },
      to: { path: tests },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.web.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js'],
    },
  },
}
