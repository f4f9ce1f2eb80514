import { proof } from '../harness/proof.ts';
import { bigquery } from './google-cloud-bigquery-7.ts';

export default proof({ ...bigquery, versions: ['8.3.1'] });
