// The last line of .ci/run: the sum of jest's results. Arguments: the number of checks that failed, then jest's JSON files.
import { readFileSync } from 'node:fs';

const [checks = '0', ...files] = process.argv.slice(2);
let passed = 0;
let failed = 0;
for (const file of files) {
  try {
    const result = JSON.parse(readFileSync(file, 'utf8'));
    passed += result.numPassedTests;
    // A file that could not even be loaded has no tests that could fail.
    failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
  } catch (error) {
    console.error(`no result: ${error.message}`);
    failed += 1;
  }
}
const ok = failed === 0 && passed > 0 && Number(checks) === 0;
// A check that failed without a failed test (lint, build) counts as one.
if (!ok && failed === 0) failed = Math.max(Number(checks), 1);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = ok ? 0 : 1;
