export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  // Sources import './x.js' as NodeNext wants it; under jest the file is './x.ts'.
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2023', parser: { syntax: 'typescript' } }, module: { type: 'es6' } }],
  },
  // What the built action does for the language that was asked for.
  setupFiles: ['<rootDir>/__tests__/support/languages.ts'],
  modulePathIgnorePatterns: ['<rootDir>/lib/', '<rootDir>/(emulator/|tools/)?dist/'],
  // One per core: tests wait for processor time and hardly for anything else.
  maxWorkers: '100%',
  // Only for tests that would never end: no test may fail because the machine is slow or busy with something else.
  testTimeout: 300_000,
  // Concurrent tests are those of the built action, which mostly wait for child processes.
  maxConcurrency: 10,
};
