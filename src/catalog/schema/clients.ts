/** Calls that cross the network, and what makes the clients for them. */
import type { Effect, KindName, OperationBase } from './calls.ts';

/** Crosses the network. */
export interface RemoteCallOperation extends OperationBase {
  readonly is: 'remote-call';
  readonly effect?: Effect;
  /** It carries a key that the library makes, a new one for each call; for all of its writes `idempotency` says so. */
  readonly keyed?: true;
  /** The most items that its answer holds, whatever is asked for. */
  readonly most?: number;
  /** Name in `deadlines`; absent: the client's construction answers for it. */
  readonly deadline?: string;
  /**
   * Where a missing deadline is reported. 'call': here (ad-hoc calls, gRPC methods).
   * 'client': at the construction of the client that it is called on.
   */
  readonly judged: 'call' | 'client';
  /** Start of a stream, subscription, websocket or long poll, or a blocking command: a deadline would cut it. */
  readonly stream?: boolean;
  /** A blocking or subscribing command: its connection needs none (BLPOP, SUBSCRIBE). */
  readonly blocking?: boolean;
  /** Name in `hooks`: what the class of the rows that it writes has run on the way. */
  readonly hooks?: string;
  /** Name in `retries` for an option of this very call (`got(url, { retry })`, `queue.add(…, { attempts })`). */
  readonly retry?: string;
  /** The call also takes (or may take) a lock: `SET NX`. Tried when its `when` holds. */
  readonly lock?: string;
  /** Methods chained on what it returns that set its deadline or retry (superagent `.timeout(n)`, `req.setTimeout(n, destroy)`). */
  readonly setters?: readonly ChainedSetter[];
  /** 'message' for sends to a broker or queue, for delivery rules. */
  readonly delivers?: 'message' | 'mail' | 'job';
  /** It resolves on 4xx and 5xx too: the members of the answer that tell (`ok`, `status`). */
  readonly failureIn?: readonly string[];
  /** The argument with the address; without a host only a browser knows what it means. */
  readonly url?: number;
  /** The argument that may be a request made with options of its own, `fetch(new Request(url, { signal }))`. */
  readonly request?: number;
  /** The argument that is sent as the body: a deadline option written there does nothing (`axios.post(url, { timeout })`). */
  readonly body?: number;
}

export interface ChainedSetter {
  readonly member: string;
  readonly argument: number;
  /** Option whose meaning it takes, a path in the options of the deadline or retry. */
  readonly option: string;
  /** Holds only when a callback or an event handler destroys the request (node core). */
  readonly needsDestroy?: boolean;
}

/** Makes a client or connection. A site of require-timeout when `deadline` is given. */
export interface ClientOperation extends OperationBase {
  readonly is: 'client';
  readonly returns: KindName;
  readonly deadline?: string;
  readonly retry?: string;
  /** Name in `retries`, beside the connection's own: what it sends again by itself when an answer is lost. */
  readonly resends?: string;
  /** The argument or option that holds a connection URL, and whether the URL can carry a timeout. Neither: the URL stands in a file that is no code. */
  readonly url?: { readonly argument?: number; readonly option?: string; readonly carriesOptions: boolean };
  /** Built on another client (an argument or option): that one owns the socket and is judged instead. */
  readonly adopts?: { readonly argument?: number; readonly option?: string };
  /** Class whose injected instances it makes: `HttpModule.register` gives `HttpService`. */
  readonly provides?: string;
  /** It is used for blocking commands only (BullMQ Worker), where a command deadline would cut the wait. */
  readonly blocking?: boolean;
  /** It opens a stream that lasts (a web socket): a deadline would cut it. */
  readonly stream?: boolean;
  /** It opens connections of its own, or keeps a pool of them, that are meant to serve many calls. */
  readonly keeps?: 'connections';
}

/** Gives a value of a kind, and nothing happens: builders, factories, getters of sub-clients. */
export interface ValueOperation extends OperationBase {
  readonly is: 'value';
  readonly returns: KindName;
  /** Deadline, retry or lock options given here hold for what is returned (`got.extend`, `axios.create` is a client instead). */
  readonly inherits?: boolean;
  /** What it returns does what all its arguments do, the first outermost (cockatiel `wrap`). */
  readonly combines?: boolean;
  /** A use of the client that it is called on, or given as this argument, which sends nothing: signing an address. */
  readonly local?: true | { readonly argument: number };
}

/** Sets a deadline for the value it is called on (`sgMail.setTimeout(n)`), or for the process. */
export interface SetterOperation extends OperationBase {
  readonly is: 'setter';
  readonly argument: number;
  /** Path in the deadline's options. */
  readonly option: string;
  /** The argument is a function over the options object: what it writes there or returns holds (interceptors). */
  readonly transforms?: boolean;
}
