import type { LibraryFacts } from '../schema.ts';

export default {
  id: 'ws',
  title: 'ws',
  packages: ['ws'],
  category: 'realtime',
  checked: '8.23.0',
  exports: { '.': 'WebSocket', default: 'WebSocket', WebSocket: 'WebSocket', 'default.WebSocket': 'WebSocket' },
  kinds: {
    WebSocket: { construct: { is: 'client', returns: 'socket', options: [1, 2], deadline: 'handshake', stream: true } },
    socket: {
      members: {
        send: { is: 'remote-call', effect: 'write', judged: 'client' },
        ping: { is: 'remote-call', effect: 'read', judged: 'client' },
        on: { is: 'handler', entry: 'message', runs: 1, when: { argument: 'message' } },
      },
    },
  },
  deadlines: {
    handshake: {
      byDefault: {
        kind: 'none',
        says: 'neither the opening handshake nor an open socket has a limit',
        evidence: [{ kind: 'proven', result: 'lab/results/ws.json#deadlines.handshake.byDefault' }],
      },
      options: [
        {
          path: 'handshakeTimeout', at: 'client', form: 'duration', unit: 'ms', coverage: 'connect',
          off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/ws.json#deadlines.handshake.options[handshakeTimeout]' }],
        },
        {
          path: 'timeout', at: 'client', form: 'duration', unit: 'ms', coverage: 'connect',
          ineffective: 'ws has no such option and ignores it',
          evidence: [{ kind: 'proven', result: 'lab/results/ws.json#deadlines.handshake.options[timeout]' }],
        },
      ],
      fix: 'handshakeTimeout: 5000 in the options, and a ping from a timer that terminates the socket when no pong comes',
    },
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'source', version: '8.23.0', file: 'lib/websocket.js', says: 'a socket that closes is not opened again' }] },
  },
  notes: [
    'handshakeTimeout ends the opening handshake; an open socket whose peer is silent needs ping and pong of your own.',
    'There is no timeout option: { timeout: 500 } is ignored.',
  ],
} as const satisfies LibraryFacts;
