import { proof } from '../harness/proof.ts';
import { pRetry } from './p-retry.ts';

export default proof({ ...pRetry, versions: ['6.2.1'] });
