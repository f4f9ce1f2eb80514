import type { LibraryFacts } from '../schema.ts';
import axios from './axios.ts';

const { instance, interceptors, requestInterceptors } = axios.kinds;
const { request, get, head, options: preflight, delete: remove, put, post, patch } = instance.members;
const own = { deadline: 'module' } as const;

const [timeout, signal] = axios.deadlines.request.options;
const asAxios = { kind: 'proven', result: 'lab/results/nestjs-axios.json#deadlines.module.options[timeout]' } as const;

const byDefault = {
  kind: 'none',
  evidence: [{ kind: 'proven', result: 'lab/results/nestjs-axios.json#deadlines.module.byDefault' }],
} as const;

export default {
  id: 'nestjs-axios',
  title: '@nestjs/axios',
  packages: ['@nestjs/axios'],
  category: 'http',
  checked: '12.0.1',
  exports: { HttpModule: 'HttpModule', HttpService: 'HttpService' },
  kinds: {
    HttpModule: {
      listed: { is: 'client', returns: 'service', provides: 'HttpService', deadline: 'module' },
      members: {
        register: { is: 'client', returns: 'service', provides: 'HttpService', options: [0], deadline: 'module' },
        registerAsync: { is: 'client', returns: 'service', provides: 'HttpService', options: [0], deadline: 'moduleAsync' },
      },
    },
    HttpService: { instance: 'service', construct: { is: 'client', returns: 'service', adopts: { argument: 0 } } },
    service: {
      members: {
        request: { ...request, ...own }, get: { ...get, ...own }, head: { ...head, ...own }, options: { ...preflight, ...own },
        delete: { ...remove, ...own }, put: { ...put, ...own }, post: { ...post, ...own }, patch: { ...patch, ...own },
        axiosRef: { kind: 'instance' },
      },
    },
    instance,
    interceptors,
    requestInterceptors,
  },
  deadlines: {
    module: {
      byDefault,
      options: [
        { ...timeout, evidence: [asAxios] },
        { ...signal, at: 'call' },
      ],
      fix: 'HttpModule.register({ timeout: 5000 })',
      suggest: { option: 'timeout', value: 'ms', argument: 0 },
    },
    moduleAsync: {
      byDefault,
      options: [
        { ...timeout, at: 'call', evidence: [asAxios] },
        { ...signal, at: 'call' },
        {
          ...timeout,
          path: 'useFactory().timeout',
          at: 'client',
          evidence: [{ kind: 'source', version: '12.0.1', file: 'dist/http.module.js', says: 'useFactory gives the config of axios.create' }],
        },
        // A class that makes the options: its method answers, which only its module can tell.
        {
          path: 'useClass',
          at: 'client',
          form: 'function',
          coverage: 'idle',
          evidence: [{ kind: 'source', version: '12.0.1', file: 'dist/http.module.js', says: 'createHttpOptions() gives the config' }],
        },
        {
          path: 'useExisting',
          at: 'client',
          form: 'function',
          coverage: 'idle',
          evidence: [{ kind: 'source', version: '12.0.1', file: 'dist/http.module.js', says: 'createHttpOptions() gives the config' }],
        },
      ],
      fix: 'timeout: 5000 in the options that useFactory returns',
    },
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'proven', result: 'lab/results/nestjs-axios.json#unstated.retries' }] },
  },
  notes: [
    'Every method gives a cold observable: without subscribe or firstValueFrom nothing is sent.',
    'rxjs retry(n) sends any method again: a POST through retry(2) was sent three times.',
    '.pipe(timeout(n)) bounds the call and closes its socket.',
  ],
} as const satisfies LibraryFacts;
