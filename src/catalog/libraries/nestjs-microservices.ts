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
  unstated: {
    deadlines: { is: 'not-applicable', why: 'the client of the transport decides (kafkajs, nats, amqplib, ioredis, mqtt, grpc-js), or timeout() of rxjs on what send gives' },
    retries: { is: 'not-applicable', why: 'send and emit hand a packet over once; what reconnects and repeats is the client of the transport' },
    idempotency: { is: 'not-applicable', why: 'the packet is the caller\'s own: the id that it gets is for finding the answer' },
  },
} as const satisfies LibraryFacts;
