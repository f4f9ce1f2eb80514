import { proof } from '../harness/proof.ts';
import { stripe } from './stripe.ts';

export default proof({ ...stripe, versions: ['12.18.0'] });
