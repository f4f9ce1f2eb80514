import { proof } from '../harness/proof.ts';
import { locks } from './redlock-5.ts';

export default proof({ install: '@sesamecare-oss/redlock', versions: ['1.4.0'], with: { ioredis: '5.11.1' }, locks });
