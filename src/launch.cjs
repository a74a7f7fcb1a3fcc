#!/usr/bin/env node
'use strict';
// Starts the bundle with code that V8 need not compile again: Node's own compile cache where it has one (22.1),
// else what the build left for exactly this Node. Without either it just starts.
const { readFileSync } = require('node:fs');
/** @type {typeof import('node:module') & { enableCompileCache?: () => unknown }} */
const nodeModule = require('node:module');
const { join } = require('node:path');
const vm = require('node:vm');

const main = join(__dirname, 'main.cjs');
const WRAPPER = ['(function (exports, require, module, __filename, __dirname) { ', '\n})'];

/** @returns {Buffer | undefined} */
const compiledBefore = () => {
  try {
    return readFileSync(join(__dirname, 'code-cache', `${process.version}-${process.arch}.bin`));
  } catch {
    return undefined;
  }
};

/** @param {Buffer} cachedData */
const startCompiled = (cachedData) => {
  const script = new vm.Script(WRAPPER.join(readFileSync(main, 'latin1')), { filename: main, cachedData });
  const exported = { exports: {} };
  script.runInThisContext()(exported.exports, nodeModule.createRequire(main), exported, main, __dirname);
};

const cachedData = compiledBefore();
if (cachedData) startCompiled(cachedData);
else {
  if (typeof nodeModule.enableCompileCache === 'function') nodeModule.enableCompileCache();
  require(main);
}
