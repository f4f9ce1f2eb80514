import { proof } from '../harness/proof.ts';
import { ky } from './ky-1.ts';

export default proof({ ...ky, versions: ['2.1.0'] });
