// Runs dependency-cruiser over src and fails on any violation, and also where it analysed next to nothing.
import { cruise } from 'dependency-cruiser';
import config from '../.dependency-cruiser.mjs';

const LEAST_MODULES = 50;

const ruleSet = /** @type {import('dependency-cruiser').IFlattenedRuleSet} */ ({ forbidden: config.forbidden });
const { output } = await cruise(['src'], { .../** @type {import('dependency-cruiser').ICruiseOptions} */ (config.options), ruleSet, validate: true });
const { totalCruised, violations } = /** @type {import('dependency-cruiser').ICruiseResult} */ (output).summary;
for (const { rule, from, to } of violations) process.stdout.write(`${rule.name}: ${from} → ${to}\n`);
process.stdout.write(`${String(totalCruised)} modules, ${String(violations.length)} violations\n`);
process.exitCode = violations.length > 0 || totalCruised < LEAST_MODULES ? 1 : 0;
