import { proof } from '../harness/proof.ts';
import { ioredis } from './ioredis.ts';

export default proof({ ...ioredis, versions: ['6.0.0'] });
