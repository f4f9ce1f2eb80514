import typeorm from './typeorm.ts';
import type { LibraryFacts } from '../schema.ts';

const { query } = typeorm.deadlines;
const [queryTimeout, statementTimeout] = query.options;
const asClass = {
  at: 'client', form: 'function', coverage: 'attempt',
  evidence: [{ kind: 'source', version: '12.0.2', file: 'dist/typeorm-core.module.js', says: 'createTypeOrmOptions() gives the options' }],
} as const;

export default {
  id: 'nestjs-typeorm',
  title: '@nestjs/typeorm',
  packages: ['@nestjs/typeorm'],
  category: 'database',
  checked: '12.0.2',
  exports: { TypeOrmModule: 'TypeOrmModule' },
  kinds: {
    TypeOrmModule: {
      members: {
        forRoot: typeorm.kinds.DataSource.construct,
        forRootAsync: { is: 'client', returns: 'dataSource', options: [0], deadline: 'factory' },
      },
    },
    local: {},
    dataSource: {},
  },
  deadlines: {
    query,
    factory: {
      byDefault: query.byDefault,
      options: [
        { ...queryTimeout, path: 'useFactory().extra.query_timeout' },
        { ...statementTimeout, path: 'useFactory().extra.statement_timeout' },
        { path: 'useClass', ...asClass },
        { path: 'useExisting', ...asClass },
      ],
      fix: 'extra: { query_timeout: 5000 } in the options that useFactory returns, for PostgreSQL',
    },
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'source', version: '0.3.27', file: 'typeorm/driver/postgres/PostgresQueryRunner.js', says: 'a query that fails rejects; retryAttempts is about the first connection alone' }] },
  },
} as const satisfies LibraryFacts;
