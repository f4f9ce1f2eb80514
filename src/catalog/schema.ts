/**
 * What a library does when the network fails, as plain data (it survives a JSON round trip).
 * Recognition is a graph: exports lead to kinds of value, and calls, constructions and members lead from kind to kind.
 * Behaviour hangs on names (`deadlines`, `retries`, `locks`), each fact with its evidence.
 */
export interface LibraryFacts {
  /** Name of its file: `axios`, `redlock-4`. */
  readonly id: string;
  readonly title: string;
  /** npm packages that export it, or node built-ins (`node:http`); a trailing `*` is any ending (`@aws-sdk/client-*`); empty for globals alone. */
  readonly packages: readonly string[];
  /** Semver range that this entry holds for; absent: every version. */
  readonly versions?: string;
  readonly category: Category;
  /** Version that was looked at last. */
  readonly checked: string;
  /**
   * Export path to kind. `.` is `module.exports` itself, `default` the default export, `Name` a named one,
   * `a.b` a member of one, `/sub/path#Name` an export of a subpath, `*` any other export of the main module, `/sub/*#Name` one of each subpath that fits.
   * Where `.` or `default` has no entry of its own, its members are the named exports.
   * A name with a `*` at one end is a pattern (`*Client`, `paginate*`); full names win over patterns, longer patterns over shorter.
   */
  readonly exports: Readonly<Record<string, KindName>>;
  /** Global names, `fetch`. */
  readonly globals?: Readonly<Record<string, KindName>>;
  readonly kinds: Readonly<Record<KindName, Kind>>;
  readonly deadlines?: Readonly<Record<string, DeadlineFacts>>;
  readonly retries?: Readonly<Record<string, RetryFacts>>;
  readonly locks?: Readonly<Record<string, LockFacts>>;
  readonly breakers?: Readonly<Record<string, BreakerFacts>>;
  readonly idempotency?: IdempotencyFacts;
  /** Where there is no figure to state: that there is none, that the question does not arise, or that nobody could tell. */
  readonly unstated?: Readonly<Partial<Record<'deadlines' | 'off' | 'retries' | 'idempotency', Unstated>>>;
  /** What people get wrong about it, one sentence each, for `explain`. */
  readonly notes?: readonly string[];
}

export type KindName = string;

export type Category =
  | 'http' | 'rpc' | 'graphql' | 'database' | 'cache' | 'broker' | 'queue' | 'cloud' | 'vendor' | 'mail' | 'realtime'
  | 'retry' | 'breaker' | 'limiter' | 'lock' | 'coordination' | 'clock' | 'delay' | 'framework' | 'logging' | 'runtime';

/** A kind of value: a client, builder, model, stub, lock, class … */
export interface Kind {
  /** `value(…)`. */
  readonly call?: Operation | readonly Operation[];
  /** `new value(…)`. */
  readonly construct?: Operation | readonly Operation[];
  /**
   * What a member is: the kind of a property, or what calling it as a method does. `*` is any other member;
   * where it is an operation, a member that is not called is not meant by it, so that in a `deep` kind the chain goes on.
   */
  readonly members?: Readonly<Record<string, Member>>;
  /** Members that `*` does not stand for. */
  readonly notMembers?: readonly string[];
  /** What listing the value itself does, `imports: [HttpModule]`. */
  readonly listed?: ClientOperation;
  /** Takes over the members and operations of this kind. */
  readonly extends?: KindName;
  /** What a variable annotated with this type or class is; by default what `construct` returns. */
  /** `each`: it is a list, and each of its elements is of that kind. */
  readonly instance?: KindName; readonly each?: KindName;
  /** Any chain of members is this kind again (tRPC proxies, loaded gRPC packages, octokit.rest.x.y). */
  readonly deep?: boolean;
  /** What waiting for it gives, where that is no longer what it was: the rows of a query. */
  readonly awaited?: KindName;
  /** What a class is that the program does not hold, and that is constructed with a value of this kind: generated gRPC stubs take credentials. */
  readonly marks?: KindName;
  /** What sending it as a command does, where its name does not tell; with a key that the library makes, a new one for each call. */
  readonly sent?: { readonly effect: 'read' | 'idempotent' | 'write'; readonly keyed?: true };
  /** A property written on a value of this kind sets a deadline for it: `defaults.timeout`. */
  readonly ambient?: readonly { readonly write: string; readonly option: string }[];
}

/** Of several operations the first one whose `when` holds is meant. */
export type Member = { readonly kind: KindName } | Operation | readonly Operation[];

/** Where a function is handed over: an argument (-1 the last), an option (`tasks.*`: each of them), or the method under a decorator. */
export type Callback = number | { readonly option: string } | 'decorated';

/** What reads or changes: decides whether doing it twice does harm. */
export type Effect =
  | 'read'
  /** Doing it twice gives the same state: PUT, DELETE by id, upsert. */
  | 'idempotent'
  /** Doing it twice does it twice: POST, publish, send, charge, INSERT. */
  | 'write'
  | 'unknown'
  /** The first word of the called member decides, as for commands: `listUsers` reads, `deleteUser` is idempotent, `createUser` writes. */
  | 'by-name'
  /** This argument is, or begins with, the HTTP method: `needle('post', url)`, `octokit.request('POST /x')`. */
  | { readonly method: number }
  /** The HTTP method in this option decides; absent, `otherwise`. */
  | { readonly option: string; readonly otherwise: 'GET' | 'POST' }
  /** The update document in this argument decides: setting is idempotent, adding to what is there is not. */
  | { readonly update: number }
  /** The SQL text in this argument decides. */
  | { readonly sql: number }
  /** The command object constructed in this argument decides, by its class name (AWS SDK v3). */
  | { readonly command: number };

/** Which arguments may hold the options, later ones win; 'any' is every argument that is an object. */
export type OptionPositions = readonly number[] | 'any';

export type Operation =
  | RemoteCallOperation | ClientOperation | ValueOperation | RetryOperation | LockOperation | UnlockOperation | SectionOperation
  | TransactionOperation | BoundOperation | DelayOperation | ClockOperation | HandlerOperation | LimitOperation | SetterOperation
  | AckOperation | RandomOperation | RunsOperation;

interface OperationBase {
  /** Kind of what it gives (through a promise too). */
  readonly returns?: KindName;
  readonly options?: OptionPositions;
  /** It holds only where the condition does. */
  readonly when?: Condition;
  /** It makes a circuit breaker, whatever else it is: name in `breakers`. */
  readonly breaker?: string;
}

export type Condition =
  /** Some argument is this string constant, letter case ignored (`'NX'`), or a value of this kind (`Octokit.plugin(retry)`). */
  | { readonly argument: string | { readonly kind: KindName } }
  /** An option is there and equal; without `equals`: is there. */
  | { readonly option: string; readonly equals?: string | number | boolean }
  | { readonly option: string; readonly oneOf: readonly (string | number | boolean)[] }
  | { readonly not: Condition }
  /** It is called with so many arguments. */
  | { readonly arguments: number }
  /** Its last argument may be a function (grpc-js: without one the method starts a stream). */
  | { readonly callback: true };

/** Crosses the network. */
export interface RemoteCallOperation extends OperationBase {
  readonly is: 'remote-call';
  readonly effect?: Effect;
  /** It carries a key that the library makes, a new one for each call; for all of its writes `idempotency` says so. */
  readonly keyed?: true;
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
  /** Decorators that mark what the row's own class has run on the way: `BeforeDestroy`. */
  readonly hooks?: readonly string[];
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

/**
 * Runs a function again when it fails; or makes something that does.
 * On a kind that a retry or bound operation returns, the same operation without options or duration is its use: those of the construction hold.
 */
export interface RetryOperation extends OperationBase {
  readonly is: 'retry';
  /** Name in `retries`. */
  readonly retry: string;
  /** The argument that is run again; absent when `returns` is what runs it, or when it configures a client (axios-retry). */
  readonly runs?: Callback;
  /** The client argument that it configures. */
  readonly configures?: number;
}

/** Takes a lock; what it returns, or the surrounding object, releases it. */
export interface LockOperation extends OperationBase {
  readonly is: 'lock';
  /** Name in `locks`. */
  readonly lock: string;
  /** Argument that names what is locked. */
  readonly resource?: number;
}

export interface UnlockOperation extends OperationBase {
  readonly is: 'unlock';
  readonly lock: string;
}

/** Takes a lock, runs a function and releases. */
export interface SectionOperation extends OperationBase {
  readonly is: 'lock-section';
  readonly lock: string;
  readonly runs: Callback;
  readonly resource?: number;
}

export interface TransactionOperation extends OperationBase {
  readonly is: 'transaction';
  /** Callback run inside; absent for begin/commit style. */
  readonly runs?: Callback;
  /** Parameter of the callback that is the transaction's handle. */
  readonly handle?: number;
  readonly ends?: 'commit' | 'rollback';
}

/** Gives up on a promise or function after a time: p-timeout, AbortSignal.timeout, cockatiel timeout. */
export interface BoundOperation extends OperationBase {
  readonly is: 'bound';
  /** Argument that is bounded; absent when it gives a signal or policy. */
  readonly bounds?: Callback;
  /** Argument with the time, or path in the options; in force without either: `byDefault`. */
  readonly duration: {
    readonly argument?: number; readonly option?: string; readonly byDefault?: number; readonly off?: readonly (number | boolean | null | 'Infinity')[];
  };
  readonly unit: 'ms' | 's';
  /** Stops the work (a signal), or only the wait. */
  readonly stops: boolean;
}

/** Resolves or calls back after a time. */
export interface DelayOperation extends OperationBase {
  readonly is: 'delay';
  readonly duration: { readonly argument: number };
  readonly unit: 'ms' | 's';
  /** The argument called back, `setTimeout(fn, ms)`. */
  readonly runs?: number;
  /** Repeats, `setInterval`. */
  readonly repeats?: boolean;
}

/** Reads a clock. */
export interface ClockOperation extends OperationBase {
  readonly is: 'clock';
  readonly clock: 'wall' | 'monotonic';
  readonly gives: 'ms' | 's' | 'date' | 'id';
  /** Only without arguments (`new Date()`, `dayjs()`). */
  readonly withoutArguments?: boolean;
}

/** Registers a function that is run for each request, message or tick. */
export interface HandlerOperation extends OperationBase {
  readonly is: 'handler';
  readonly entry: 'request' | 'message' | 'job' | 'cron';
  readonly runs: Callback;
  /** The transport delivers again when the handler fails. */
  readonly redelivers?: boolean;
  /** Where this holds, what is delivered counts as done before the handler has run (`noAck: true`). */
  readonly noAck?: Condition;
  /** The client handed to it; `blocking`: it is then used for blocking commands (BullMQ Worker). */
  readonly adopts?: { readonly argument?: number; readonly option?: string };
  readonly blocking?: boolean;
}

/** Tells the transport that a message is done with, or gives it back. */
export interface AckOperation extends OperationBase {
  readonly is: 'ack';
  readonly settles: 'done' | 'again' | 'dropped';
}

/** Calls a function and gives what it gives: a breaker's or policy's `execute`, an unlimited `pMap`. */
export interface RunsOperation extends OperationBase {
  readonly is: 'runs';
  readonly runs: Callback;
}

/** Draws a random number or id: jitter, or a key that differs in each attempt. */
export interface RandomOperation extends OperationBase {
  readonly is: 'random';
  readonly gives: 'number' | 'id';
}

/** Bounds how many run at once: p-limit, p-map with concurrency. Without `runs` it makes what does. */
export interface LimitOperation extends OperationBase {
  readonly is: 'limit';
  readonly runs?: number;
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

// ------------------------------------------------------------------------------------------------ behaviour

/** What a deadline bounds, from least to most. Connect alone is no deadline. */
export type Coverage = 'connect' | 'headers' | 'idle' | 'attempt' | 'call';

export interface DeadlineFacts {
  /** In force when nothing is set. */
  readonly byDefault:
    /** `says` is what does happen, with figures, for the message. */
    | { readonly kind: 'none'; readonly says?: string; readonly evidence: readonly Evidence[] }
    | { readonly kind: 'finite'; readonly ms: number; readonly coverage: Coverage; readonly evidence: readonly Evidence[] };
  readonly options: readonly DeadlineOption[];
  /** What the message tells to write: `timeout: 5000 in the config`. */
  readonly fix: string;
  /** The option that a suggestion inserts; absent: no suggestion. */
  readonly suggest?: { readonly option: string; readonly value: 'ms' | 's' | 'abort-signal' | 'absolute'; /** Absent: the last of the operation's option positions; with 'any' the last argument where it is an object, else after it. */ readonly argument?: number };
}

export interface DeadlineOption {
  /**
   * Path in the options object, `timeout.request`; a step through another library's client goes into its options.
   * '' is the argument itself (`.timeout(500)`, `retry(3)`); a step `name()` is what the function there returns (`useFactory().timeout`); `\\.` is a dot inside a name.
   */
  readonly path: string;
  readonly at: 'call' | 'client' | 'both';
  /** With the path '': the position of the time itself, where it stands alone among the arguments. */
  readonly argument?: number;
  /** 'agent': another library's client, judged by its own deadline; 'function': called in place of the transport (`fetch`), judged by its body. */
  readonly form: 'duration' | 'abort-signal' | 'absolute' | 'agent' | 'function';
  readonly unit?: 'ms' | 's';
  /** Of a point in time: a number counts from now, and only a Date is one (nice-grpc). */
  readonly relative?: boolean;
  readonly coverage: Coverage;
  /** Values that switch it off; 'Infinity' stands for the number. */
  readonly off?: readonly (number | boolean | null | string)[];
  /** What 0 does where it does not switch it off: 'at-once' every call ends before it can be answered, 'ignored' what holds without it stays in force. */
  readonly zero?: 'at-once' | 'ignored';
  /** It has no effect unless this other option is set so. */
  readonly requires?: { readonly path: string; readonly equals: string | number | boolean };
  /** It has no effect where this other option is given. */
  readonly ignoredBeside?: string;
  /** It only emits an event: it holds where a handler of `timeout` destroys the request. */
  readonly needsDestroy?: boolean;
  /** The server gives up: a peer that has fallen silent is not noticed. */
  readonly enforcedBy?: 'server';
  /** It has no effect at all, and why: speaks in no-ineffective-timeout. */
  readonly ineffective?: string;
  /** Versions (of the package, or of `package`) in which this row holds. */
  readonly versions?: { readonly package?: string; readonly range: string };
  readonly evidence: readonly Evidence[];
}

export interface RetryFacts {
  /** 'explicit': using it is asking for retries. 'option': only where one of its options is written. 'implicit': the library does it unasked (a fact, no finding). */
  readonly asked: 'explicit' | 'option' | 'implicit';
  /** 'operation' runs code again; 'connection' reconnects; 'redelivery' gives a job or message again. */
  readonly form: 'operation' | 'connection' | 'redelivery' | 'contention';
  readonly attempts: {
    readonly paths: readonly string[];
    /** 'retries' come on top of the first attempt. */
    readonly counts: 'retries' | 'attempts';
    /** 'bounded': it ends, and nobody says after how many. */
    readonly byDefault: number | 'endless' | 'bounded';
    /** Values that mean for ever. */
    readonly endless?: readonly (number | boolean | null | 'Infinity')[];
    /** What a value of one of these kinds at a path means: a schedule that goes on, one that counts to its argument. */
    readonly kinds?: Readonly<Record<KindName, 'endless' | 'unknown' | { readonly argument: number }>>;
  };
  /** Path of a budget of elapsed time, ms. */
  readonly elapsed?: string;
  readonly delay: {
    readonly byDefault: 'none' | 'constant' | 'growing';
    /** So many of the first delays are all the same: neither growth nor jitter shows in them. */
    readonly flat?: number;
    /** Of `base`, `cap` and `constant` as they are written; ms when absent. */
    readonly unit?: 'ms' | 's';
    readonly baseMs?: number;
    /** Path of the first delay, ms. */
    readonly base?: string;
    /** Path of the growth factor; 1 is constant. */
    readonly factor?: { readonly path: string; readonly byDefault: number };
    /** Path of the cap, ms. */
    readonly cap?: string;
    /** Path whose string, boolean, or kind in this entry (`new ExponentialBackoff()`), names the shape. */
    readonly shape?: { readonly path: string; readonly growing: readonly (string | boolean)[]; readonly constant: readonly (string | boolean)[]; readonly none?: readonly (string | boolean)[] };
    /** Path of a function that computes the delay; its body is judged. */
    readonly computed?: string;
    /** Member of what that function is given which holds the library's own delay, jitter and predicate; a function that does not look at it decides alone. */
    /** `computedUnless`: path of a switch by which the library keeps its own choice of errors all the same. */
    readonly computedFrom?: string; readonly computedUnless?: string;
    /** Path of one number or object that is the delay, constant when it is a number (`backoff: 1000`). */
    readonly constant?: string;
  };
  /** `on`: strings, numbers or kinds that switch it on; absent: whatever is true. */
  readonly jitter: {
    /** 'unknown': it is made where nobody has looked, on a server. */
    readonly byDefault: boolean | 'unknown';
    readonly path?: string;
    readonly on?: readonly (string | number | boolean)[];
    /** Constants or kinds at this path that switch it off, whatever else is set. */
    readonly off?: { readonly path: string; readonly values: readonly (string | number | boolean)[] };
  };
  /** HTTP methods that it sends again, unless others are listed at the path, where there is one. Absent: all. */
  readonly methods?: { readonly path?: string; readonly byDefault: readonly string[] };
  /** Path of the function that decides what is retried. */
  readonly predicate?: string;
  /** What a message tells to write, where the paths above do not say it: `backoff: new ExponentialBackoff()`. */
  readonly write?: { readonly backoff?: string; readonly jitter?: string; readonly limit?: string };
  /** Of writes: 'never' it repeats none of which anything may have been done, 'recognised' the server knows the second from the first. Absent: as its methods say. */
  readonly writes?: 'never' | 'recognised';
  /** It does nothing of the kind where this option is so. */
  readonly unless?: { readonly path: string; readonly equals: string | number | boolean };
  /** Name in `retries` of the client's own options, which fill in what is left out here (a queue's default job options). */
  readonly inherits?: string;
  readonly evidence: readonly Evidence[];
}

export interface LockFacts {
  readonly scope: 'lease' | 'session' | 'transaction';
  /** Of several the first that is there. */
  readonly ttl?: LockTtl | readonly LockTtl[];
  /** Extends itself while the section runs. */
  readonly extends: boolean;
  /** It extends itself only where this holds (redis-semaphore `refreshInterval: 0` does not). */
  readonly extendsWhen?: Condition;
  readonly ownerChecked: boolean;
  readonly fencingToken: boolean;
  /** The section's callback gets an abort signal, this parameter. */
  readonly signal?: number;
  /** Members of what is returned that release it; '' is calling it. */
  readonly release?: readonly string[];
  /** Members of what is returned, or of the object that took it, that extend the lease by hand. */
  readonly extendedBy?: readonly string[];
  /** Members of the object that took it which release it (`redlock.unlock(lock)`). */
  readonly releasedBy?: readonly string[];
  /** Members that released it in earlier versions, and are no longer there. */
  readonly gone?: readonly string[];
  /** Members that run a script on the server, which releases it and may compare the owner: its text tells (`eval`). */
  readonly releasedByScript?: readonly string[];
  readonly evidence: readonly Evidence[];
}

/** Where the time to live is: an argument (of the chained `member`, when given), an option, or after a flag argument (`'PX', 5000`). */
export interface LockTtl {
  readonly argument?: number;
  readonly member?: string;
  readonly option?: string;
  readonly flags?: readonly string[];
  readonly when?: Condition;
  readonly unit: 'ms' | 's';
  /** In ms, whatever the unit of what is written. */
  readonly byDefault?: number;
}

export interface BreakerFacts {
  /** Path of the function that says which errors do not count. */
  readonly ignores?: string;
  /** Path of the time until it tries again, ms. */
  readonly resets?: string;
  readonly evidence: readonly Evidence[];
}

export interface IdempotencyFacts {
  /** The library makes a key by itself for writes that it repeats. */
  readonly automatic: boolean;
  /** Option or header that carries a key. */
  readonly options: readonly string[];
  readonly headers: readonly string[];
  readonly evidence: readonly Evidence[];
}

/** 'none' is a fact: the library does nothing of the kind by itself. */
export type Unstated =
  | { readonly is: 'none'; readonly evidence: readonly Evidence[] }
  | { readonly is: 'not-applicable'; readonly why: string }
  | { readonly is: 'not-known'; readonly tried: string };

/** Why a fact is believed. 'proven' is a result of this project's lab, `lab/results/axios.json#deadlines.request.byDefault`. */
export type Evidence =
  | { readonly kind: 'proven'; readonly result: string }
  | { readonly kind: 'source'; readonly version: string; readonly file: string; readonly says?: string }
  | { readonly kind: 'types'; readonly version: string; readonly says?: string }
  | { readonly kind: 'documented'; readonly address: string; readonly says?: string };
