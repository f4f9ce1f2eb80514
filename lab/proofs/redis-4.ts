import { proof } from '../harness/proof.ts';
import { redis } from './redis-5.ts';

export default proof({ ...redis, versions: ['4.7.1'] });
