import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', judged: 'client' } as const;
const send = { ...call, effect: 'write', delivers: 'message' } as const;
const connect = { is: 'client', returns: 'client', options: [0, 1], retry: 'reconnect' } as const;

export default {
  id: 'mqtt',
  title: 'MQTT.js',
  packages: ['mqtt'],
  category: 'broker',
  checked: '5.16.0',
  exports: { '.': 'mqtt', default: 'mqtt', connect: 'connect', connectAsync: 'connect', MqttClient: 'MqttClient' },
  kinds: {
    mqtt: { members: { connect, connectAsync: connect, MqttClient: { kind: 'MqttClient' } } },
    connect: { call: connect },
    MqttClient: { instance: 'client' },
    client: {
      members: {
        // Only who awaits the acknowledgement can hang.
        publish: send, publishAsync: { ...send, judged: 'call', deadline: 'publish' },
        subscribe: { ...call, effect: 'read', blocking: true }, subscribeAsync: { ...call, effect: 'read', blocking: true },
        unsubscribe: { ...call, effect: 'idempotent' }, unsubscribeAsync: { ...call, effect: 'idempotent' },
      },
    },
  },
  deadlines: {
    publish: {
      byDefault: {
        kind: 'none',
        says: 'a QoS 1 publish to a silent broker, and any publish while disconnected, waits for ever',
        evidence: [{ kind: 'proven', result: 'lab/results/mqtt.json#deadlines.publish.byDefault' }],
      },
      options: [
        {
          path: 'connectTimeout', at: 'client', form: 'duration', unit: 'ms', coverage: 'connect', zero: 'at-once',
          evidence: [{ kind: 'proven', result: 'lab/results/mqtt.json#deadlines.publish.options[connectTimeout]' }],
        },
      ],
      fix: 'a race with a timer around publishAsync; no option of the client bounds it',
    },
  },
  retries: {
    reconnect: {
      asked: 'option',
      form: 'connection',
      attempts: { paths: [], counts: 'retries', byDefault: 'endless' },
      delay: { byDefault: 'constant', baseMs: 1000, constant: 'reconnectPeriod' },
      jitter: { byDefault: false },
      evidence: [{ kind: 'source', version: '5.16.0', file: 'build/lib/client.js', says: 'reconnectPeriod 1000, the same each time' }],
    },
  },
  unstated: {
    idempotency: { is: 'not-applicable', why: 'the protocol tells a repetition within one session by packet id (QoS 2), and has no key for it' },
  },
} as const satisfies LibraryFacts;
