// @ts-check
// npm test [-- leaks|fuzz|fidelity|timing|tasks]: every check in order, from a fresh clone on; stops at the first that fails.
// The last line is always "N passed, N failed"; a step that is no test counts as one failure when it fails.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureDependencies, root } from './ensure-deps.mjs';

/**
 * @typedef {{ title: string, command: string[], project?: string }} Step
 */

const depcruise = 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs';

/** @type {Step} */
const browser = { title: 'Browser', command: ['scripts/run.mjs', 'scripts/ensure-browser.ts'] };
/** @type {Step} */
const tools = { title: 'Standard tools', command: ['scripts/run.mjs', 'scripts/ensure-tools.ts'] };
/** @type {Step} */
const build = { title: 'Production build', command: ['scripts/run.mjs', 'scripts/build.ts'] };

/** @type {Step[]} */
const everything = [
  browser,
  tools,
  { title: 'Types', command: ['node_modules/typescript/bin/tsc', '--noEmit'] },
  {
    title: 'Format and lint',
    command: ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings'],
  },
  { title: 'Import rules', command: [depcruise, 'src'] },
  {
    title: 'What the recorder loads',
    command: [depcruise, '--config', '.dependency-cruiser-content.cjs', 'src'],
  },
  { title: 'Unused files, exports and packages', command: ['node_modules/knip/bin/knip.js'] },
  build,
  vitest('Unit tests', 'unit'),
  vitest('End-to-end tests', 'e2e'),
];

/** Slower suites by name. @type {Record<string, Step[]>} */
const suites = {
  leaks: [browser, build, vitest('Leak tests', 'leaks')],
  fuzz: [browser, build, vitest('Random secrets on random pages', 'fuzz')],
  fidelity: [browser, build, vitest('Pages beside their replays', 'fidelity')],
  timing: [browser, build, vitest('Times that a page can take', 'timing')],
  tasks: [browser, build, vitest('Tasks, recorded and carried out again', 'tasks')],
};

/**
 * @param {string} title
 * @param {string} project
 * @returns {Step}
 */
function vitest(title, project) {
  return { title, project, command: ['node_modules/vitest/vitest.mjs', 'run', '--project', project] };
}

/**
 * @param {Step} step
 * @param {string} reports folder for the reports that the counts come from
 * @returns {Promise<{ passed: number, failed: number }>}
 */
async function runStep(step, reports) {
  process.stdout.write(`\n== ${step.title}\n`);
  const started = performance.now();
  const report = join(reports, `${step.project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await node(step.project === undefined ? step.command : [...step.command, ...reporters]);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(`-- ${step.title}: ${code === 0 ? 'ok' : 'FAILED'}, ${seconds} s\n`);
  const counted = step.project === undefined ? { passed: 0, failed: 0 } : await countsOf(report);
  return { passed: counted.passed, failed: code === 0 ? counted.failed : Math.max(1, counted.failed) };
}

/**
 * @param {string} report of vitest's JSON reporter; missing when vitest itself broke
 */
async function countsOf(report) {
  const text = await readFile(report, 'utf8').catch(() => '{}');
  const { numPassedTests = 0, numFailedTests = 0 } = JSON.parse(text);
  return { passed: Number(numPassedTests), failed: Number(numFailedTests) };
}

/**
 * @param {string[]} args
 * @returns {Promise<number>}
 */
function node(args) {
  const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

async function main() {
  const which = process.argv[2];
  const steps = which === undefined ? everything : suites[which];
  if (!steps)
    throw new Error(`There are no "${which}" tests: say ${Object.keys(suites).join(', ')}, or nothing.`);
  await ensureDependencies();
  const reports = await mkdtemp(join(tmpdir(), 'candor-test-'));
  const total = { passed: 0, failed: 0 };
  for (const step of steps) {
    const { passed, failed } = await runStep(step, reports);
    total.passed += passed;
    total.failed += failed;
    if (failed > 0) break;
  }
  await rm(reports, { recursive: true, force: true });
  process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

await main();
