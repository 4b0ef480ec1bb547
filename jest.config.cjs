/** The folder says what a test needs: a project per need, each with the engines that its set-up starts. */

const swc = [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
    },
    module: { type: 'commonjs' },
  },
];

const project = (displayName, folders, engines) => ({
  displayName,
  testEnvironment: 'node',
  transform: { '^.+\\.tsx?$': swc },
  testMatch: folders.map((folder) => `<rootDir>/test/${folder}/**/*.spec.{ts,tsx}`),
  ...(engines && {
    globalSetup: `<rootDir>/test/support/${engines}.mjs`,
    globalTeardown: '<rootDir>/test/support/engines-closed.mjs',
  }),
});

module.exports = {
  testTimeout: 30_000,
  maxWorkers: 2,
  /** A worker keeps something of each file that it has run, and hundreds of them fill its heap: it begins anew past this. */
  workerIdleMemoryLimit: '1GB',
  projects: [
    project('quick', [
      ...['domain', 'contracts', 'advice', 'adapters', 'payloads', 'config', 'api', 'web', 'replay'],
      ...['simulation', 'evaluation', 'bench'],
    ]),
    project('db', ['db', 'activities'], 'engine-postgres'),
    project('workflows', ['workflows'], 'engine-temporal'),
    project('house', ['house'], 'engines'),
    project('desk', ['desk']),
    project('faults', ['faults']),
  ],
};
