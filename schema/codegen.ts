/** Generates typed documents of the console from api.graphql; nothing it writes is committed. */
import type { CodegenConfig } from '@graphql-codegen/cli';

const config: CodegenConfig = {
  schema: 'schema/api.graphql',
  documents: ['admin/src/**/*.{ts,tsx}', '!admin/src/gql/**'],
  ignoreNoDocuments: true,
  generates: {
    'admin/src/gql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        documentMode: 'string',
        enumsAsTypes: true,
        useTypeImports: true,
        strictScalars: true,
        scalars: { Date: 'string', DateTime: 'string', Money: 'number', JSON: 'unknown' },
      },
    },
  },
};
export default config;
