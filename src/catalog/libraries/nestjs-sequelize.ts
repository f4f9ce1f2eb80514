import sequelize from './sequelize.ts';
import type { LibraryFacts } from '../schema.ts';

const { query } = sequelize.deadlines;
const [queryTimeout, statementTimeout] = query.options;

export default {
  id: 'nestjs-sequelize',
  title: '@nestjs/sequelize',
  packages: ['@nestjs/sequelize'],
  category: 'database',
  checked: '12.0.0',
  exports: { SequelizeModule: 'SequelizeModule' },
  kinds: {
    SequelizeModule: {
      members: {
        forRoot: [
          { is: 'client', returns: 'local', options: [0], when: { option: 'dialect', equals: 'sqlite' } },
          { is: 'client', returns: 'sequelize', options: [0], deadline: 'query', url: { option: 'uri', carriesOptions: true } },
        ],
        forRootAsync: { is: 'client', returns: 'sequelize', options: [0], deadline: 'factory' },
      },
    },
    local: {},
    sequelize: {},
  },
  deadlines: {
    query,
    factory: {
      byDefault: query.byDefault,
      options: [
        { ...queryTimeout, path: 'useFactory().dialectOptions.query_timeout' },
        { ...statementTimeout, path: 'useFactory().dialectOptions.statement_timeout' },
        {
          path: 'useClass', at: 'client', form: 'function', coverage: 'attempt',
          evidence: [{ kind: 'source', version: '12.0.0', file: 'dist/sequelize-core.module.js', says: 'createSequelizeOptions() gives the options' }],
        },
      ],
      fix: 'dialectOptions: { query_timeout: 5000 } in the options that useFactory returns, for PostgreSQL',
    },
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'source', version: '6.37.8', file: 'sequelize/lib/sequelize.js', says: 'SQLITE_BUSY alone is tried again; retryAttempts is about the first connection' }] },
  },
} as const satisfies LibraryFacts;
