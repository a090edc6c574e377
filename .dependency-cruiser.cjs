/** The borders of style.md section 9: services are islands, the kernel knows no service, rules are pure. */
const SERVICES = '^services/(organisations|people|campaigns|awards)/';
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    {
      name: 'services-are-islands',
      comment: 'A service may use the kernel, the registry, the database, the directory and exchange, never another service.',
      severity: 'error',
      from: { path: '^services/(organisations|people|campaigns|awards|reporting|sealing)/', pathNot: '\\.test\\.ts$' },
      to: { path: '^services/(organisations|people|campaigns|awards|reporting|sealing)/', pathNot: '^services/$1/' },
    },
    { name: 'kernel-knows-no-service', severity: 'error', from: { path: '^services/(kernel|registry|database|postgres|directory|testing)/' }, to: { path: '^services/(organisations|people|campaigns|awards|reporting|sealing|exchange)/' } },
    {
      name: 'exchange-knows-no-noun',
      comment: 'Import and export are driven by what the kernel knows of a register.',
      severity: 'error',
      from: { path: '^services/exchange/' },
      to: { path: '^services/', pathNot: '^services/(exchange|kernel|registry|database)/' },
    },
    {
      name: 'files-know-no-noun',
      comment: 'A file belongs to a row of a service; the rows know the file, not the other way round.',
      severity: 'error',
      from: { path: '^services/files/' },
      to: { path: '^services/', pathNot: '^services/(files|exchange|kernel|registry|database|directory)/' },
    },
    {
      name: 'documents-know-nothing',
      comment: 'The layout of documents stands alone; who writes one says what is in it.',
      severity: 'error',
      from: { path: '^services/documents/', pathNot: '\\.test\\.ts$' },
      to: { path: '^services/', pathNot: '^services/documents/' },
    },
    {
      name: 'testing-is-for-tests',
      comment: 'What tests stand on knows no service, and nothing that the product runs stands on it.',
      severity: 'error',
      from: { path: '^services/(?!testing/)', pathNot: '\\.test\\.ts$|/testing/|/test-world\\.ts$' },
      to: { path: '^services/testing/' },
    },
    { name: 'database-stands-alone', severity: 'error', from: { path: '^services/(database|postgres)/' }, to: { path: '^services/(kernel|registry|directory)/' } },
    { name: 'postgres-knows-no-schema', severity: 'error', from: { path: '^services/postgres/' }, to: { path: '^services/database/' } },
    { name: 'kernel-stands-below-the-registry', severity: 'error', from: { path: '^services/kernel/' }, to: { path: '^services/registry/' } },
    {
      name: 'rules-are-pure',
      comment: 'Rules and flows import each other and the law as data, nothing else.',
      severity: 'error',
      from: { path: '\\.(rules|flow)\\.ts$' },
      to: { pathNot: '\\.(rules|flow|types)\\.ts$|/standard/|/catalogue\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    { name: 'console-imports-no-server-code', severity: 'error', from: { path: '^admin/' }, to: { path: '^(services|gateway|schema|test)/' } },
    {
      name: 'gateway-knows-no-entity',
      comment: 'Only the composition roots may import services.',
      severity: 'error',
      from: { path: '^gateway/src/', pathNot: '^gateway/src/(start|split|services|demo-large|account-create|large/.*)\\.ts$|\\.test\\.ts$' },
      to: { path: SERVICES },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(node_modules|dist|gql)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'default'], extensions: ['.ts', '.tsx', '.mjs', '.js'] },
  },
};
