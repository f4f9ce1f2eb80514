import type { LibraryFacts } from '../schema.ts';

export default {
  id: 'nestjs-microservices',
  title: '@nestjs/microservices',
  packages: ['@nestjs/microservices'],
  category: 'framework',
  checked: '12.1.1',
  exports: {
    MessagePattern: 'message', EventPattern: 'message', GrpcMethod: 'request', GrpcStreamMethod: 'request', ClientProxy: 'ClientProxy', ClientKafka: 'ClientProxy',
  },
  kinds: {
    message: { call: { is: 'handler', entry: 'message', runs: 'decorated' } },
    request: { call: { is: 'handler', entry: 'request', runs: 'decorated' } },
    ClientProxy: { instance: 'proxy' },
    proxy: {
      members: {
        send: { is: 'remote-call', effect: 'unknown', judged: 'client' },
        emit: { is: 'remote-call', effect: 'write', judged: 'client', delivers: 'message' },
      },
    },
  },
} as const satisfies LibraryFacts;
