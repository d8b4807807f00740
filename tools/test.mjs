import { steps } from './test-steps.mjs';

const only = process.argv
  .find((word) => word.startsWith('--only='))
  ?.slice('--only='.length)
  .split(',');
const unknown = only?.filter((name) => !steps.some((step) => step.name === name)) ?? [];
if (unknown.length > 0) {
  console.error(`No step ${unknown.join(', ')}. There are: ${steps.map((step) => step.name).join(', ')}.`);
  process.exit(2);
}

const wanted = steps.filter(({ name }) => !only || only.includes(name) || neededByWanted(name));
const total = { passed: 0, failed: 0 };
const broken = new Set();
const summary = [];
for (const step of wanted) await take(step);

console.log(`\n${summary.join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);

/** Runs one step, adds its counts, and goes on whatever comes of it. */
async function take(step) {
  console.log(`\n── ${step.name} ──`);
  const begun = Date.now();
  const counts = await outcomeOf(step);
  if (counts.failed > 0) broken.add(step.name);
  total.passed += counts.passed;
  total.failed += counts.failed;
  const seconds = ((Date.now() - begun) / 1000).toFixed(1);
  const tests = counts.passed > 0 ? `, ${counts.passed} tests passed` : '';
  summary.push(`${counts.failed > 0 ? '✗' : '✓'} ${step.name} (${seconds} s${tests})`);
}

async function outcomeOf(step) {
  try {
    if (step.needs && broken.has(step.needs)) throw new Error(`not run, because ${step.needs} failed`);
    return (await step.run()) ?? { passed: 0, failed: 0 };
  } catch (error) {
    console.error(error.message);
    return { passed: 0, failed: 1 };
  }
}

function neededByWanted(name) {
  return steps.some((step) => step.needs === name && only.includes(step.name));
}
