import { proof } from '../harness/proof.ts';
import { storage } from './google-cloud-storage-7.ts';

export default proof({ ...storage, versions: ['8.4.0'] });
