import { proof } from '../harness/proof.ts';
import { ioredis, type Ioredis } from './ioredis.ts';

export default proof<Ioredis>({ ...ioredis, versions: ['4.24.6'] });
