import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = process.cwd();
const node = process.env['BENCH_NODE'] ?? process.execPath;
const rounds = Number(process.env['BENCH_RUNS'] ?? '30');

const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => name !== 'NODE_EXTRA_CA_CERTS' && name !== 'NODE_OPTIONS'));

interface Contender {
  readonly name: string;
  readonly args: readonly string[];
}

const PEER = '@stoplight/spectral-cli@6.16.3';

/** Installs the peer into a temporary folder; null where that is not possible. */
const installPeer = (): Contender | null => {
  if (process.env['BENCH_PEER'] === '0') return null;
  const folder = join(tmpdir(), 'duibiao-bench-peer');
  mkdirSync(folder, { recursive: true });
  const main = join(folder, 'node_modules/@stoplight/spectral-cli/dist/index.js');
  if (!existsSync(main)) spawnSync('npm', ['install', '--prefix', folder, '--no-audit', '--no-fund', PEER], { stdio: 'inherit' });
  if (!existsSync(main)) return null;
  const ruleset = join(folder, 'ruleset.yaml');
  writeFileSync(ruleset, 'rules:\n  has-clause:\n    given: $.rules[*]\n    then: {field: clause, function: truthy}\n');
  return { name: PEER, args: [main, 'lint', join(root, 'rules/lishui.yaml'), '--ruleset', ruleset, '--quiet'] };
};

const evaluate = join(root, 'dist/evaluate.cjs');
const contenders: readonly Contender[] = [
  { name: 'evaluate, a form of one town, lishui', args: [evaluate, join(root, 'data/lishui-town-invented.csv'), '--policy', 'lishui'] },
  { name: 'evaluate, five counties, binzhou', args: [evaluate, join(root, 'data/binzhou-counties-2020.csv'), '--policy', 'binzhou'] },
  { name: 'evaluate, the same as JSON', args: [evaluate, join(root, 'data/binzhou-counties-2020.csv'), '--policy', 'binzhou', '--format', 'json'] },
  { name: 'evaluate --version', args: [evaluate, '--version'] },
  ...[installPeer()].filter((peer) => peer !== null),
];

const seconds = (args: readonly string[]): number => {
  const start = process.hrtime.bigint();
  spawnSync(node, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  return Number(process.hrtime.bigint() - start) / 1e9;
};

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim();
console.log(`Node ${version}, ${String(rounds)} rounds, median of ratios to bare node -e 0 in the same round\n`);
for (const { name, args } of contenders) {
  seconds(args);
  const ratios = Array.from({ length: rounds }, () => {
    const bare = seconds(['-e', '0']);
    return seconds(args) / bare;
  });
  const sorted = [...ratios].sort((a, b) => a - b);
  console.log(`${median(ratios).toFixed(2).padStart(6)} ×  ${name}   (${(sorted[0] ?? 0).toFixed(2)}–${(sorted.at(-1) ?? 0).toFixed(2)})`);
}
