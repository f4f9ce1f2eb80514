import type { Schema } from './json-schema.ts';
import type { Violation } from './violations.ts';

export const CLIENT_KINDS = ['remote-call', 'client', 'retry', 'lock'] as const;
type ClientKind = (typeof CLIENT_KINDS)[number];

/** An own client, wrapper, retry helper or lock, as its users describe it. What is left out is taken to be in order. */
export interface ClientSetting {
  readonly module: string;
  readonly export: string;
  readonly is: ClientKind;
  readonly timeout?: PlaceOfTime;
  readonly effect?: 'read' | 'idempotent' | 'write' | 'unknown';
  readonly runs?: number;
  readonly attempts?: { readonly argument?: number; readonly option?: string; readonly counts?: 'attempts' | 'retries'; readonly default?: number | 'endless' };
  readonly delay?: 'none' | 'constant' | 'growing';
  readonly jitter?: boolean;
  readonly ttl?: PlaceOfTime;
  readonly release?: readonly string[];
  readonly extends?: boolean;
  readonly ownerChecked?: boolean;
  readonly fencingToken?: boolean;
}

/** Where a time is given to a call. */
export interface PlaceOfTime {
  readonly argument?: number;
  readonly option?: string;
  readonly unit?: 'ms' | 's';
  readonly default?: number;
}

const position: Schema = { type: 'integer', minimum: 0 };
const option: Schema = { type: 'string', minLength: 1, description: 'Path in that object.' };

function place(what: string): Schema {
  return {
    type: 'object',
    properties: {
      argument: { ...position, description: `Position of the ${what}, or of the object that holds it; the first is 0.` },
      option,
      unit: { enum: ['ms', 's'] },
      default: { type: 'number', exclusiveMinimum: 0, description: 'In force when none is given, ms.' },
    },
    additionalProperties: false,
  };
}

/** What may be said of which of them, beside `module`, `export` and `is`. */
const FIELDS: Readonly<Record<ClientKind, readonly string[]>> = {
  'remote-call': ['timeout', 'effect'],
  client: ['timeout', 'effect'],
  retry: ['runs', 'attempts', 'delay', 'jitter'],
  lock: ['runs', 'ttl', 'release', 'extends', 'ownerChecked', 'fencingToken'],
};

export const clientSchema: Schema = {
  type: 'object',
  properties: {
    module: { type: 'string', minLength: 1, description: 'What is imported: a package, or a path from the root without its ending.' },
    export: { type: 'string', minLength: 1, description: 'Name of the export, `default`, or `Name.member`: of the export itself, and of what its construction gives.' },
    is: { enum: CLIENT_KINDS, description: 'What it is: a remote call, a factory of clients, a helper that retries, a lock.' },
    timeout: { ...place('timeout'), description: 'Where a remote call or a factory is given its timeout; absent: nothing is said of it.' },
    effect: { enum: ['read', 'idempotent', 'write', 'unknown'], description: 'What doing it twice does.' },
    runs: { ...position, description: 'Position of the function that is run: by a retry helper (0 when absent), or under a lock.' },
    attempts: {
      type: 'object',
      properties: {
        argument: { ...position, description: 'Position of the number, or of the object that holds it.' },
        option,
        counts: { enum: ['attempts', 'retries'], description: 'Whether the first attempt is counted.' },
        default: { oneOf: [{ type: 'integer', minimum: 1 }, { enum: ['endless'] }], description: 'When none is given.' },
      },
      additionalProperties: false,
    },
    delay: { enum: ['none', 'constant', 'growing'], description: 'How a retry helper waits.' },
    jitter: { type: 'boolean', description: 'Whether a retry helper spreads its delays at random.' },
    ttl: { ...place('time to live'), description: 'Where a lock is given its time to live; absent: it ends with its connection.' },
    release: { type: 'array', items: { type: 'string' }, description: 'Members of what a lock gives that release it; an empty name calls it.' },
    extends: { type: 'boolean', description: 'Whether a lock extends itself while the work goes on.' },
    ownerChecked: { type: 'boolean', default: true, description: 'Whether releasing a lock leaves that of the next holder alone.' },
    fencingToken: { type: 'boolean', description: 'Whether a lock hands out a number that grows with each holder.' },
  },
  required: ['module', 'export', 'is'],
  additionalProperties: false,
};

/** What says nothing for the kind that it stands beside: a mistake, and not a detail to be passed over. */
export function misplacedFields(value: unknown): readonly Violation[] {
  const clients = typeof value === 'object' && value !== null && 'clients' in value && Array.isArray(value.clients) ? (value.clients as readonly unknown[]) : [];
  return clients.flatMap((client, index) => {
    if (typeof client !== 'object' || client === null || !('is' in client)) return [];
    const kind = CLIENT_KINDS.find((one) => one === client.is);
    if (kind === undefined) return [];
    const known = Object.keys(clientSchema.properties ?? {});
    const common = ['module', 'export', 'is'];
    const misplaced = Object.keys(client).filter((name) => known.includes(name) && !common.includes(name) && !FIELDS[kind].includes(name));
    return misplaced.map((name) => ({ keys: ['clients', index, name], message: `clients[${String(index)}].${name} says nothing of a ${kind}; known are ${FIELDS[kind].join(', ')}` }));
  });
}
