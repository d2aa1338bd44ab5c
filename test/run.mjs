// npm test: installs what it needs, then runs every check and every test. The last line says how many passed and failed.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, install, requireNode, root, run } from '../server/set-up.mjs';

const RESULTS = join(root, 'var', 'jest.json');
const tool = (script, ...args) => [join(root, 'node_modules', script), ...args];
const ifPresent = (...paths) => paths.filter((path) => existsSync(join(root, path)));

const CHECKS = [
  {
    name: 'types',
    commands: ['tsconfig.json', ...ifPresent('web/tsconfig.json')].map((file) => tool('typescript/bin/tsc', '--noEmit', '-p', file)),
  },
  { name: 'lint', commands: [tool('eslint/bin/eslint.js', '--max-warnings', '0', '.')] },
  { name: 'format', commands: [tool('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.')] },
  {
    name: 'floors',
    commands: [
      tool(
        'dependency-cruiser/bin/dependency-cruise.mjs',
        '--config',
        '.dependency-cruiser.mjs',
        ...ifPresent('server', 'migrations', 'web', 'test'),
      ),
    ],
  },
  { name: 'unused code', commands: [tool('knip/bin/knip.js', '--no-progress')] },
];
const AT_ONCE = 2;

requireNode();
await install().catch(stop);
const tally = { passed: 0, failed: 0 };
// The pages' documents are typed by schema.graphql; what that gives is not checked in.
await captured(tool('gql.tada/bin/cli.js', 'generate-output', '--tsconfig', 'web/tsconfig.json'));
await inTurns(CHECKS, AT_ONCE, check);
await build().then(jest, (error) => report('tests', { passed: 0, failed: 1 }, `not run: ${error.message}`));
console.log(`${tally.passed} passed, ${tally.failed} failed`);
process.exitCode = tally.failed > 0 ? 1 : 0;

function stop(error) {
  console.log(`${error.message}\n0 passed, 1 failed`);
  process.exit(1);
}

async function check({ name, commands }) {
  let output = '';
  for (const args of commands) {
    const { code, text } = await captured(args);
    output += text;
    if (code !== 0) return report(name, { passed: 0, failed: 1 }, output);
  }
  report(name, { passed: 1, failed: 0 });
}

/** Tests run on the compiled code, so that types are judged once and a test starts at once. */
async function jest() {
  mkdirSync(join(root, 'var'), { recursive: true });
  rmSync(RESULTS, { force: true });
  const options = `${process.env.NODE_OPTIONS ?? ''} --experimental-vm-modules --no-warnings`;
  await run(process.execPath, tool('jest/bin/jest.js', '--json', `--outputFile=${RESULTS}`), {
    env: { ...process.env, NODE_OPTIONS: options.trim() },
    stdio: ['inherit', 'ignore', 'inherit'],
  });
  if (!existsSync(RESULTS)) return report('tests', { passed: 0, failed: 1 }, 'Jest did not finish');
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(RESULTS, 'utf8'));
  const broken = testResults.filter(
    (suite) => suite.status === 'failed' && suite.assertionResults.every((test) => test.status !== 'failed'),
  );
  report('tests', { passed: numPassedTests, failed: numFailedTests + broken.length });
}

function report(name, { passed, failed }, output = '') {
  tally.passed += passed;
  tally.failed += failed;
  if (output.trim() !== '') console.log(output.trimEnd());
  console.log(`${failed > 0 ? '✗' : '✓'} ${name}${passed + failed > 1 ? `: ${passed} of ${passed + failed}` : ''}`);
}

function captured(args) {
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += chunk));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, text })));
}

async function inTurns(items, atOnce, work) {
  const waiting = [...items];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await work(next);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
