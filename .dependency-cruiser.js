// The borders of the architecture: stages are folders, and dependencies run one way.
//   extract ← link, catalog ← link, link ← rules ← checklist ← report ← hosts (src/cli, src/eslint, src/index.ts)

const SHIPPED = '^(src|rules|checklist)/';
const COMPILER = '(^|/)node_modules/(ts-morph|typescript|@ts-morph|@typescript-eslint/(parser|typescript-estree))/|^(ts-morph|typescript)$';

const forbid = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });

/** Everything but the named places, as one path condition. */
const allBut = (...places) => ({ path: SHIPPED, pathNot: places });

const stageBorders = [
  forbid(
    'extract-knows-syntax-alone',
    'Facts of a file depend on its text alone, so that they can be cached by content. A library name or a policy in extract would end that.',
    { path: '^src/extract/' },
    allBut('^src/extract/'),
  ),
  forbid(
    'catalog-is-data',
    'The catalog says what libraries do, as plain data. It needs nobody, and everybody may check it against its schema.',
    { path: '^src/catalog/' },
    allBut('^src/catalog/'),
  ),
  forbid(
    'link-reads-facts-and-catalog',
    'Link recognises concepts in facts with the help of the catalog. What is a finding is not its business, and files reach it as facts.',
    { path: '^src/link/' },
    allBut('^src/link/', '^src/extract/', '^src/catalog/'),
  ),
  forbid(
    'rules-see-sites-alone',
    'A rule judges what link recognised. It imports defineRule and the types of sites, so it cannot parse, read or recognise anything.',
    { path: '^rules/' },
    allBut('^rules/', '^src/link/(index|program-facts)\\.ts$'),
  ),
  forbid(
    'rules-stand-apart',
    'Where two rules meet one cause, the order is written in one place; a rule that calls another hides it.',
    { path: '^rules/([^/]+)/' },
    { path: '^rules/[^/]+/', pathNot: '^rules/$1/' },
  ),
  forbid(
    'rules-use-no-package',
    'A judgement is a page of plain code over plain data. A parser or any other package in it means that a fact is missing in link.',
    { path: '^rules/' },
    { dependencyTypes: ['npm', 'npm-dev', 'npm-peer', 'npm-optional', 'core'] },
  ),
  forbid(
    'checklist-reads-judgements',
    'The design review is drawn from judgements and sites. It looks at no text and at no library row.',
    { path: '^checklist/' },
    allBut('^checklist/', '^rules/', '^src/link/(index|program-facts)\\.ts$', '^src/engine-result\\.ts$'),
  ),
  forbid(
    'report-reads-review-and-findings',
    'A report is made of the Review and Finding JSON, so that whoever has the JSON can make the same report.',
    { path: '^src/report/' },
    allBut('^src/report/', '^checklist/(index|review)\\.ts$', '^rules/finding\\.ts$', '^src/link/program-facts\\.ts$'),
  ),
  forbid(
    'report-reads-types-alone',
    'What a report needs at run time must be in the JSON that it is given.',
    { path: '^src/report/' },
    { path: ['^checklist/', '^rules/', '^src/link/'], dependencyTypesNot: ['type-only'] },
  ),
  forbid(
    'discover-finds-files',
    'Discovery reads the machine for the other stages and knows none of them; what it hands over is plain data.',
    { path: '^src/discover/' },
    allBut('^src/discover/', '^src/(extract/file-facts|link/program-facts|catalog/schema|engine-result)\\.ts$', '^rules/finding\\.ts$'),
  ),
  forbid(
    'contexts-see-one-file',
    'Every host must tell the same context: it follows from a path, a text and a door to what lies around, and from no other stage.',
    { path: '^src/contexts/' },
    allBut('^src/contexts/', '^rules/finding\\.ts$'),
  ),
  forbid(
    'settings-are-data',
    'A settings file is checked against schemas that are handed in. Which rules there are, and what a setting changes, is for the engine.',
    { path: '^src/settings/' },
    allBut('^src/settings/', '^src/nearest\\.ts$', '^rules/finding\\.ts$'),
  ),
  forbid(
    'suppress-reads-comments',
    'What a comment silences follows from the comment, its place and the judgement, so that every host silences the same.',
    { path: '^src/suppress/' },
    allBut('^src/suppress/', '^src/nearest\\.ts$', '^src/(extract/file-facts|link/program-facts)\\.ts$', '^rules/finding\\.ts$'),
  ),
  forbid(
    'nothing-imports-a-host',
    'Hosts differ in what they see and nothing else; what two of them need belongs into the engine. The package door alone joins the plugin and the API.',
    { path: SHIPPED, pathNot: ['^src/(cli|eslint)/', '^src/index\\.ts$'] },
    { path: '^src/(cli|eslint)/' },
  ),
  forbid(
    'hosts-do-not-meet',
    'The plugin must load without the command line, and the command line without ESLint.',
    { path: '^src/(cli|eslint)/' },
    { path: '^src/(cli|eslint)/', pathNot: '^src/$1/' },
  ),
  forbid(
    'through-the-door',
    'A stage shows its index.ts and the module of its facts. What lies behind may change without asking anybody.',
    { path: '^(src/([^/]+)|rules|checklist)/' },
    {
      path: '^src/(extract|catalog|link|discover|report|contexts|settings|suppress)/',
      pathNot: ['^src/$2/', '^src/[^/]+/index\\.ts$', '^src/(extract/file-facts|catalog/schema|link/program-facts)\\.ts$'],
    },
  ),
];

const outsideBorders = [
  forbid(
    'one-compiler',
    'One module of extract imports the compiler, so that another can be put there. Discovery reads tsconfigs with ts-morph, and `fix` writes with it.',
    { path: SHIPPED, pathNot: ['^src/extract/parse\\.ts$', '^src/discover/', '^src/cli/(commands/)?fix(/|\\.ts$)'] },
    { path: COMPILER },
  ),
  forbid(
    'no-machine-in-pure-stages',
    'Same input, same bytes out: only hosts and discovery touch files, processes and the network. Path arithmetic and hashes are pure.',
    { path: SHIPPED, pathNot: '^src/(cli|eslint|discover)/' },
    { dependencyTypes: ['core'], pathNot: '^(node:)?(path|path/posix|crypto|module|url)$' },
  ),
  forbid(
    'ships-what-it-imports',
    'A development dependency is not there at the user\'s. The one exception is bundled into dist.',
    { path: SHIPPED },
    {
      dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
      dependencyTypesNot: ['type-only', 'npm'],
      pathNot: 'node_modules/@typescript-eslint/utils/dist/eslint-utils/',
    },
  ),
  forbid(
    'no-typescript-eslint-root',
    'The root of @typescript-eslint/utils loads hundreds of modules and needs eslint. Its eslint-utils and its types do not.',
    { path: SHIPPED },
    {
      path: 'node_modules/@typescript-eslint/utils/',
      pathNot: 'node_modules/@typescript-eslint/utils/dist/eslint-utils/',
      dependencyTypesNot: ['type-only'],
    },
  ),
  forbid(
    'eslint-is-optional',
    'The command line and oxlint work where eslint is not installed, so that nothing may load it.',
    { path: SHIPPED },
    { path: 'node_modules/eslint/', dependencyTypesNot: ['type-only'] },
  ),
  forbid(
    'no-tooling-in-source',
    'Tests, benches, fixtures, the lab and scripts are not in the package.',
    { path: SHIPPED },
    { path: '^(test|bench|fixtures|lab|scripts)/' },
  ),
  forbid(
    'lab-stands-apart',
    'The lab measures what libraries do and lays it beside the catalog. What it needs of the project is the catalog, so that a proof cannot lean on the code it is to check.',
    { path: '^lab/' },
    { path: '^(src|rules|checklist|test|bench|scripts)/', pathNot: '^src/catalog/(index|schema)\\.ts$' },
  ),
  forbid(
    'proofs-are-declarations',
    'A proof says what to install and how to call it. How it is measured is the same for all, and stands in one place.',
    { path: '^lab/proofs/' },
    { path: '^(src|rules|checklist|test|bench|scripts)/|^lab/', pathNot: '^lab/(proofs/|harness/proof\\.ts$)' },
  ),
  forbid(
    'no-circular',
    'A cycle is one module in several files: it can be neither loaded nor tested apart. A type that looks back is erased and loads nothing.',
    {},
    { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  ),
  forbid('not-to-unresolvable', 'An import that leads nowhere fails at the user\'s.', {}, { couldNotResolve: true }),
];

export default {
  forbidden: [...stageBorders, ...outsideBorders],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|fixtures|lab/\\.packages)/|^bench/.*corpus/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'], extensions: ['.ts', '.mjs', '.js', '.json', '.d.ts'] },
  },
};
