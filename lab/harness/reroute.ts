import { AsyncLocalStorage } from 'node:async_hooks';
import http from 'node:http';
import https from 'node:https';
import { connect, type Socket } from 'node:net';
import tls from 'node:tls';

/**
 * For packages whose address is written into them: what they open over TLS ends at the server at hand, in the clear.
 * Their agents, sockets and timers stay as they are; the handshake alone is left out. Each trial has a server of its own,
 * and no connection is handed from one to the other.
 */
const trial = new AsyncLocalStorage<number>();

/** Runs one call whose connections go to this port, if the proof asked for it. */
export function toPort<Result>(port: number, run: () => Result): Result {
  return trial.run(port, run);
}

/** Once for the process of a proof. */
export function reroute(): void {
  tls.connect = rerouted(tls.connect as unknown as Connect) as typeof tls.connect;
  keepApart(http.Agent.prototype);
  keepApart(https.Agent.prototype);
  globalThis.fetch = fetching(globalThis.fetch);
}

type Connect = (...given: unknown[]) => Socket;

function rerouted(original: Connect): Connect {
  return (...given) => {
    const port = trial.getStore();
    const options = (given.find((one) => typeof one === 'object' && one !== null) ?? {}) as { readonly socket?: unknown; readonly timeout?: number };
    if (port === undefined || options.socket !== undefined) return original(...given);
    const socket = connect({ port, host: '127.0.0.1', ...(options.timeout !== undefined && { timeout: options.timeout }) });
    Object.assign(socket, { encrypted: true, authorized: true, getPeerCertificate: () => ({}), getCipher: () => ({}), isSessionReused: () => false });
    const secured = given.find((one) => typeof one === 'function') as (() => void) | undefined;
    if (secured) socket.once('secureConnect', secured);
    socket.once('connect', () => socket.emit('secureConnect'));
    return socket;
  };
}

/** Free connections are kept by name of the peer, which is the same in all trials. */
function keepApart(agent: { getName?: (options?: http.AgentOptions) => string }): void {
  const original = agent.getName;
  if (original === undefined) return;
  agent.getName = function getName(options) {
    return `${original.call(this, options)}:${trial.getStore() ?? ''}`;
  };
}

function fetching(original: typeof fetch): typeof fetch {
  return (input, init) => {
    const port = trial.getStore();
    const address = input instanceof Request ? input.url : String(input);
    if (port === undefined || !address.startsWith('https:')) return original(input, init);
    const { pathname, search } = new URL(address);
    const here = `http://127.0.0.1:${port}${pathname}${search}`;
    return original(input instanceof Request ? new Request(here, input) : here, init);
  };
}
