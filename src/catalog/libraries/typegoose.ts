import mongoose from './mongoose.ts';
import type { LibraryFacts } from '../schema.ts';

const { model, document, documents, query, queryOfMany, session } = mongoose.kinds;

export default {
  id: 'typegoose',
  title: 'Typegoose',
  packages: ['@typegoose/typegoose'],
  category: 'database',
  checked: '13.4.0',
  exports: { getModelForClass: 'getModel', getDiscriminatorModelForClass: 'getModel', ReturnModelType: 'ReturnModelType', DocumentType: 'DocumentType' },
  kinds: {
    getModel: { call: { is: 'value', returns: 'model' } },
    ReturnModelType: { instance: 'model' },
    DocumentType: { instance: 'document' },
    model, document, documents, query, queryOfMany, session,
  },
  deadlines: mongoose.deadlines,
  hooks: mongoose.hooks,
  unstated: {
    retries: { is: 'not-applicable', why: 'the connection is that of mongoose, and what it tries again is a fact of that' },
  },
} as const satisfies LibraryFacts;
