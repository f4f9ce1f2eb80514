import { proof } from '../harness/proof.ts';
import { slack } from './slack-web-api-7.ts';

export default proof({ ...slack, versions: ['8.2.0'] });
