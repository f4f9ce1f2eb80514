import type { LibraryFacts } from '../schema.ts';

export default {
  id: 'ws',
  title: 'ws',
  packages: ['ws'],
  category: 'realtime',
  checked: '8.23.0',
  exports: { '.': 'WebSocket', default: 'WebSocket', WebSocket: 'WebSocket', 'default.WebSocket': 'WebSocket' },
  kinds: {
    WebSocket: { construct: { is: 'client', returns: 'socket', options: [1, 2] } },
    socket: {
      members: {
        send: { is: 'remote-call', effect: 'write', judged: 'client' },
        ping: { is: 'remote-call', effect: 'read', judged: 'client' },
        on: { is: 'handler', entry: 'message', runs: 1, when: { argument: 'message' } },
      },
    },
  },
  notes: [
    'handshakeTimeout ends the opening handshake; an open socket whose peer is silent needs ping and pong of your own.',
    'There is no timeout option: { timeout: 500 } is ignored.',
  ],
} as const satisfies LibraryFacts;
