import mongoose from './mongoose.ts';
import type { LibraryFacts } from '../schema.ts';

const { operation } = mongoose.deadlines;
const [socketTimeout] = operation.options;
const asClass = {
  at: 'client', form: 'function', coverage: 'idle',
  evidence: [{ kind: 'source', version: '12.0.0', file: 'dist/mongoose-core.module.js', says: 'createMongooseOptions() gives the options' }],
} as const;

export default {
  id: 'nestjs-mongoose',
  title: '@nestjs/mongoose',
  packages: ['@nestjs/mongoose'],
  category: 'database',
  checked: '12.0.0',
  exports: { MongooseModule: 'MongooseModule' },
  kinds: {
    MongooseModule: {
      members: {
        forRoot: { is: 'client', returns: 'connection', options: [1], deadline: 'operation', retry: 'driver', url: { argument: 0, carriesOptions: true } },
        forRootAsync: { is: 'client', returns: 'connection', options: [0], deadline: 'factory', retry: 'driver', url: { option: 'useFactory().uri', carriesOptions: true } },
      },
    },
    connection: {},
  },
  deadlines: {
    operation,
    factory: {
      byDefault: operation.byDefault,
      options: [
        { ...socketTimeout, path: 'useFactory().socketTimeoutMS' },
        { path: 'useClass', ...asClass },
        { path: 'useExisting', ...asClass },
      ],
      fix: 'socketTimeoutMS: 10000 in the options that useFactory returns',
    },
  },
  retries: mongoose.retries,
} as const satisfies LibraryFacts;
