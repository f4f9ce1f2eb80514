/** What is said of any call: who runs what, what it changes, and when a row holds. */

/** Name of a kind of value, in the row's own table. */
export type KindName = string;

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

export interface OperationBase {
  /** Kind of what it gives (through a promise too). */
  readonly returns?: KindName;
  readonly options?: OptionPositions;
  /** It holds only where the condition does. */
  readonly when?: Condition;
  /** It makes a circuit breaker, whatever else it is: name in `breakers`. */
  readonly breaker?: string;
  /** It bounds how long a server answers: names in `answers`. On a registration it holds for that alone. */
  readonly answers?: readonly string[];
}
