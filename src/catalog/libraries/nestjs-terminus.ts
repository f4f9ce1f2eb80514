import type { LibraryFacts } from '../schema.ts';

const asks = { is: 'remote-call', effect: 'read', judged: 'client' } as const;
const looks = { is: 'value', returns: 'result' } as const;

export default {
  id: 'nestjs-terminus',
  title: '@nestjs/terminus',
  packages: ['@nestjs/terminus'],
  category: 'framework',
  checked: '12.1.0',
  exports: {
    HealthCheckService: 'HealthCheckService', MemoryHealthIndicator: 'OfProcess', DiskHealthIndicator: 'OfProcess',
    TypeOrmHealthIndicator: 'OfPeer', MongooseHealthIndicator: 'OfPeer', SequelizeHealthIndicator: 'OfPeer', MikroOrmHealthIndicator: 'OfPeer', PrismaHealthIndicator: 'OfPeer',
    HttpHealthIndicator: 'OfPeer', MicroserviceHealthIndicator: 'OfPeer', GRPCHealthIndicator: 'OfPeer',
  },
  kinds: {
    // The checks are functions in a list, and are run side by side.
    HealthCheckService: { instance: 'health' },
    health: { members: { check: looks } },
    OfProcess: { instance: 'process' },
    process: { members: { checkHeap: looks, checkRSS: looks, checkStorage: looks } },
    OfPeer: { instance: 'peer' },
    peer: { members: { pingCheck: asks, responseCheck: asks, check: asks, checkService: asks } },
    result: {},
  },
  unstated: {
    deadlines: { is: 'not-applicable', why: 'a check of a database or microservice gives up after 1 s unless timeout says otherwise, one by HTTP waits as its HttpService does' },
    retries: { is: 'none', evidence: [{ kind: 'source', version: '12.1.0', file: 'dist/health-check/health-check-executor.service.js', says: 'each indicator is called once, all side by side' }] },
    idempotency: { is: 'not-applicable', why: 'a check asks, and changes nothing' },
  },
  notes: ['pingCheck of a database gives up after 1 s by default, and the check fails then: a probe that fails for a slow database is no sign of a dead process.'],
} as const satisfies LibraryFacts;
