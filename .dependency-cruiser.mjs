/** Imports go main → cli → {pack, dataset, document, evaluate, report} → {language, division} → {quantity, words, encoding} → model. */
const stages = 'pack|dataset|document|evaluate|report';
const tools = 'language|quantity|words|division|encoding';

/** @param {string} name @param {string} comment @param {object} from @param {object} to */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

export default {
  forbidden: [
    forbid('no-circular', 'A circle has no beginning to read from.', {}, { circular: true }),
    forbid('model-imports-nothing', 'The words of the field stand on their own.', { path: '^src/model/' }, { pathNot: '^src/model/' }),
    forbid(
      'tools-below-stages',
      'The rule language, quantities and words know nothing of packs, data or reports.',
      { path: `^src/(${tools})/` },
      { path: `^src/(${stages}|cli)/` },
    ),
    forbid(
      'stages-apart',
      'A stage hands plain data to the next; it never calls it.',
      { path: `^src/(${stages})/` },
      { path: `^src/(${stages}|cli)/`, pathNot: '^src/$1/' },
    ),
    forbid(
      'division-beside-language',
      'Divisions need names and codes, no rules; quantities and words need no divisions.',
      { path: '^src/(language|quantity|words)/' },
      { path: '^src/division/' },
    ),
    forbid('division-needs-no-language', 'Divisions know nothing of rules.', { path: '^src/division/' }, { path: '^src/language/' }),
    forbid('evaluate-is-pure', 'Judging needs no package and no part of Node.', { path: '^src/evaluate/' }, { dependencyTypes: ['core', 'npm', 'npm-dev'] }),
    forbid(
      'zod-and-yaml-in-pack',
      'Only packs are authored in YAML; judging with shipped packs loads neither.',
      { path: '^src/', pathNot: '^src/(pack|schema)/' },
      { path: 'node_modules/(zod|yaml)/' },
    ),
    forbid('csv-in-dataset', 'Only data files are CSV.', { path: '^src/', pathNot: '^src/dataset/' }, { path: 'node_modules/csv-parse/' }),
    forbid(
      'workbooks-and-folders-in-dataset',
      'Only data come in workbooks, folders and patterns.',
      { path: '^src/', pathNot: '^src/dataset/' },
      { path: 'node_modules/(saxen|tinyglobby)/' },
    ),
    forbid(
      'workbooks-apart',
      'What reads workbooks is loaded only where there is one: nothing but its types is imported outside it.',
      { path: '^src/', pathNot: '^src/dataset/workbook/' },
      { path: '^src/dataset/workbook/', dependencyTypesNot: ['dynamic-import', 'type-only'] },
    ),
    forbid('terminal-in-report', 'Only reports are drawn.', { path: '^src/', pathNot: '^src/report/' }, { path: 'node_modules/(chalk|cli-table3)/' }),
    forbid(
      'disk-at-the-edges',
      'The disk is touched by main and by files named load-* and write-*.',
      { path: '^src/', pathNot: '^src/(main\\.ts|launch\\.cjs|.*/(load|write)-[a-z-]+\\.ts)$' },
      { path: '^(node:)?fs' },
    ),
    forbid('nothing-imports-tests', 'The product does not know its tests.', { path: '^src/' }, { path: '^(test|bench)/' }),
    forbid('no-unresolvable', 'Every import leads somewhere.', {}, { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
