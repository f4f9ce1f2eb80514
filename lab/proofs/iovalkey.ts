import { proof } from '../harness/proof.ts';
import { ioredis } from './ioredis.ts';

export default proof({ ...ioredis, install: 'iovalkey', versions: ['0.3.3'] });
