import { proof } from '../harness/proof.ts';
import { storage } from './google-cloud-storage-7.ts';

const { idempotency: _, ...alike } = storage;

export default proof({ ...alike, versions: ['8.4.0'] });
