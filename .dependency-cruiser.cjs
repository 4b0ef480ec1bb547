/** Who may know whom. Each rule is a wall of docs/architecture.md; change both together. */
const ROOMS =
  'domain|contracts|workflows|activities|advice|adapters|payloads|db|workers|api|config|web|simulation|evaluation|bench|scripts|test';

const only = (room, may) => ({
  name: `${room}-knows-only-${may.join('-') || 'itself'}`,
  severity: 'error',
  from: { path: `^${room}/` },
  to: { path: `^(${ROOMS})/`, pathNot: `^(${[room, ...may].join('|')})/` },
});

const packages = (room, allowed) => ({
  name: `${room}-uses-only-its-packages`,
  severity: 'error',
  from: { path: `^${room}/` },
  to: { dependencyTypes: ['npm', 'npm-dev', 'npm-optional'], pathNot: `node_modules/(${allowed.join('|')})` },
});

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    only('domain', []),
    only('contracts', ['domain']),
    only('config', ['domain']),
    only('adapters', ['domain']),
    only('payloads', ['domain']),
    only('advice', ['domain', 'contracts']),
    only('db', ['domain']),
    only('activities', ['domain', 'advice', 'adapters', 'db']),
    only('workflows', ['domain', 'activities']),
    only('workers', ['domain', 'workflows', 'activities', 'advice', 'adapters', 'payloads', 'db', 'config']),
    only('api', ['contracts', 'domain', 'workflows', 'payloads', 'db', 'config']),
    only('web', ['contracts', 'domain']),
    only('simulation', ['contracts', 'domain']),
    only('evaluation', ['domain', 'contracts', 'advice']),
    only('bench', ['contracts', 'domain', 'db', 'simulation', 'workflows']),
    packages('domain', ['(?!)']),
    packages('contracts', ['zod']),
    packages('config', ['zod', '@temporalio/envconfig']),
    packages('workflows', ['@temporalio/(workflow|common)']),
    packages('simulation', ['zod', '@types/fhir']),
    packages('evaluation', ['zod']),
    packages('advice', ['wink-nlp', 'wink-eng-lite-web-model', 'minisearch', 'openai', 'zod']),
    packages('db', ['postgres', 'zod']),
    packages('payloads', ['@temporalio/common', '@temporalio/proto']),
    packages('activities', ['@temporalio/activity', '@temporalio/common', 'postgres']),
    {
      name: 'domain-and-workflows-use-no-node-modules',
      severity: 'error',
      from: { path: '^(domain|workflows|contracts)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'workflows-see-activities-by-type-only',
      severity: 'error',
      from: { path: '^workflows/' },
      to: { path: '^activities/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'api-sees-workflows-by-message-or-type',
      severity: 'error',
      from: { path: '^(api|bench)/' },
      to: { path: '^workflows/', pathNot: '^workflows/.*messages\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'only-a-main-reads-the-environment',
      severity: 'error',
      from: { path: '.', pathNot: '(^|/)main\\.ts$|^config/|^test/|^scripts/' },
      to: { path: '^config/env\\.ts$', dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: 'specify',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(node_modules/.*/node_modules|web/dist)/' },
  },
};
