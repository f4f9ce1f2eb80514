import { describe, expect, test } from 'vitest';
import { sitesOf } from '../../../src/link/index.ts';
import { programOf } from '../../support/program.ts';

function verdicts(text: string): readonly string[] {
  const { addresses } = sitesOf(programOf({ 'a.ts': text }), 'a.ts');
  return addresses.map(({ verdict, developmentOnly }) => (developmentOnly === true ? `${verdict}, in development` : verdict));
}

describe('an address that is called', () => {
  test.each<[string, string, string[]]>([
    ['at once', `fetch('http://10.0.0.5:80');`, ['hardcoded']],
    ['in place of a variable', `fetch(process.env.LEDGER ?? 'http://10.0.0.5:80');`, ['env-fallback']],
    ['in place of a variable, in development', `fetch(process.env.LEDGER ?? (process.env.NODE_ENV !== 'production' ? 'http://10.0.0.5:80' : undefined));`, ['env-fallback, in development']],
    ['in production', `const live = process.env.NODE_ENV === 'production'; fetch(live ? 'http://10.0.0.5:80' : 'http://localhost:80');`, ['hardcoded', 'loopback']],
    ['outside production', `const live = process.env.NODE_ENV === 'production'; fetch(!live ? 'http://10.0.0.5:80' : process.env.LEDGER);`, ['env-fallback, in development']],
    ['where production is ruled out', `if (process.env.APP_ENV === 'development') fetch('http://10.0.0.5:80');`, ['env-fallback, in development']],
    ['in the other branch', `if (process.env.APP_ENV === 'development') run(); else fetch('http://10.0.0.5:80');`, ['hardcoded']],
    ['on some other condition', `fetch(big ? 'http://10.0.0.5:80' : 'http://10.0.0.6:80');`, ['env-fallback', 'env-fallback']],
    ['by a name of the cluster', `fetch('http://prices.shop.svc.cluster.local:80');`, ['cluster-name']],
    ['as a part of what is sent', `import axios from 'axios'; axios.post('http://10.0.0.5:80/query', { query: 'a', attributesToSnippet: ['content:50'] });`, ['hardcoded', 'not-an-address']],
    ['as the name of something that a client is asked about', `import Docker from 'dockerode'; const docker = new Docker(); docker.createService({ TaskTemplate: { ContainerSpec: { Image: 'postgres:16' } } });`, ['not-an-address']],
    ['by a client that is made with it', `import Redis from 'ioredis'; new Redis({ host: 'cache:6379' });`, ['hardcoded']],
    ['by a stub that is not here', `import { credentials } from '@grpc/grpc-js'; import { Stock } from './gen'; new Stock('10.0.0.5:80', credentials.createSsl());`, ['hardcoded']],
  ])('%s', (_, text, expected) => {
    expect(verdicts(text)).toEqual(expected);
  });
});
