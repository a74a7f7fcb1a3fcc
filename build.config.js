// Builds dist/: two bundles (the command; what reads YAML, loaded only when needed), a launcher, the shipped packs compiled.
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = import.meta.dirname;
const dist = join(root, 'dist');

/** Keeps `import('./authoring.ts')` a separate file, so that zod and yaml cost nothing until a pack must be parsed. */
const authoringApart = {
  name: 'authoring-apart',
  /** @param {import('esbuild').PluginBuild} setup */
  setup: (setup) => {
    setup.onResolve({ filter: /authoring\.ts$/ }, ({ kind }) => (kind === 'dynamic-import' ? { path: './authoring.cjs', external: true } : null));
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
  keepNames: false,
  define: { 'import.meta.dirname': '__dirname' },
  plugins: [authoringApart],
  metafile: true,
  logLevel: 'warning',
};

const LAUNCHER = `#!/usr/bin/env node
'use strict';
const module_ = require('node:module');
if (typeof module_.enableCompileCache === 'function') module_.enableCompileCache();
require('./main.cjs');
`;

/** The licences of everything that the bundles contain. @param {readonly string[]} inputs */
const licencesOf = (inputs) => {
  const packages = new Set(inputs.flatMap((input) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? []));
  return [...packages].sort().map((name) => {
    const folder = join(root, 'node_modules', name);
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const text = ['LICENSE', 'LICENSE.md', 'license', 'LICENCE'].flatMap((file) => {
      try {
        return [readFileSync(join(folder, file), 'utf8')];
      } catch {
        return [];
      }
    });
    return `${name} ${version} (${license})\n\n${text[0] ?? ''}`;
  });
};

const compilePacks = async () => {
  const outfile = join(dist, 'write-compiled.cjs');
  await build({ ...common, plugins: [], entryPoints: ['src/cli/write-compiled.ts'], outfile });
  const { writeCompiled } = (await import(pathToFileURL(outfile).href)).default;
  const problems = writeCompiled(root, join(dist, 'compiled'));
  rmSync(outfile);
  if (problems !== '') throw new Error(`the shipped packs have problems:\n${problems}`);
};

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });
const bundles = await build({
  ...common,
  entryPoints: { main: 'src/main.ts', authoring: 'src/pack/authoring.ts' },
  outdir: dist,
  outExtension: { '.js': '.cjs' },
});
writeFileSync(join(dist, 'licences.txt'), licencesOf(Object.keys(bundles.metafile?.inputs ?? {})).join(`\n\n${'-'.repeat(80)}\n\n`));
const launcher = join(dist, 'evaluate.cjs');
mkdirSync(dirname(launcher), { recursive: true });
writeFileSync(launcher, LAUNCHER);
chmodSync(launcher, 0o755);
await compilePacks();
