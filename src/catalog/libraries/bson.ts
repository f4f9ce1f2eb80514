import mongodb from './mongodb.ts';
import type { LibraryFacts } from '../schema.ts';

export default {
  id: 'bson',
  title: 'bson',
  packages: ['bson', 'bson-objectid'],
  category: 'clock',
  checked: '7.3.4',
  exports: { ObjectId: 'ObjectId', ObjectID: 'ObjectId', '.': 'module', default: 'ObjectId' },
  kinds: { ObjectId: mongodb.kinds.ObjectId, module: { ...mongodb.kinds.ObjectId, members: { ObjectId: { kind: 'ObjectId' } } } },
} as const satisfies LibraryFacts;
