// As much of MongoDB's wire protocol as a driver needs to send a command: `mongodb-stand-in.ts PORT`.
import { createServer, type Socket } from 'node:net';

const [OP_REPLY, OP_QUERY, OP_MSG] = [1, 2004, 2013];

/** `hello` of a standalone server of version 6. */
const HELLO = {
  ismaster: true, isWritablePrimary: true, helloOk: true, maxBsonObjectSize: 16_777_216, maxMessageSizeBytes: 48_000_000, maxWriteBatchSize: 100_000,
  minWireVersion: 0, maxWireVersion: 17, readOnly: false, ok: 1,
} as const;
const FOUND = { cursor: { firstBatch: [], id: 0n, ns: 'test.things' }, ok: 1 };

createServer((socket) => {
  let pending = Buffer.alloc(0);
  socket.on('error', () => socket.destroy());
  socket.on('data', (chunk: Buffer) => {
    pending = Buffer.concat([pending, chunk]);
    while (pending.length >= 4 && pending.length >= pending.readInt32LE(0)) {
      const length = pending.readInt32LE(0);
      answer(socket, pending.subarray(0, length));
      pending = pending.subarray(length);
    }
  });
}).listen(Number(process.argv[2]), '127.0.0.1');

function answer(socket: Socket, message: Buffer): void {
  const opcode = message.readInt32LE(12);
  const name = commandOf(message, opcode);
  const body = document(/^(hello|ismaster)$/i.test(name) ? HELLO : name === 'find' ? FOUND : { ok: 1, n: 1 });
  const head = opcode === OP_QUERY ? Buffer.alloc(20) : Buffer.alloc(5);
  if (opcode === OP_QUERY) head.writeInt32LE(1, 16);
  const header = Buffer.alloc(16);
  header.writeInt32LE(16 + head.length + body.length, 0);
  header.writeInt32LE(message.readInt32LE(4), 8);
  header.writeInt32LE(opcode === OP_QUERY ? OP_REPLY : OP_MSG, 12);
  socket.write(Buffer.concat([header, head, body]));
}

/** The first key of the command's document. */
function commandOf(message: Buffer, opcode: number): string {
  const start = opcode === OP_QUERY ? message.indexOf(0, 20) + 9 : 21;
  return message.toString('utf8', start + 5, message.indexOf(0, start + 5));
}

/** BSON of what the answers are made of. */
function document(fields: Readonly<Record<string, unknown>>): Buffer {
  const body = Buffer.concat([...Object.entries(fields).map(([name, value]) => element(name, value)), Buffer.from([0])]);
  const length = Buffer.alloc(4);
  length.writeInt32LE(body.length + 4);
  return Buffer.concat([length, body]);
}

function element(name: string, value: unknown): Buffer {
  const [type, bytes] = encoded(value);
  return Buffer.concat([Buffer.from([type]), Buffer.from(`${name}\0`), bytes]);
}

function encoded(value: unknown): readonly [type: number, bytes: Buffer] {
  if (typeof value === 'boolean') return [8, Buffer.from([value ? 1 : 0])];
  if (typeof value === 'number') {
    const bytes = Buffer.alloc(4);
    bytes.writeInt32LE(value);
    return [16, bytes];
  }
  if (typeof value === 'bigint') {
    const bytes = Buffer.alloc(8);
    bytes.writeBigInt64LE(value);
    return [18, bytes];
  }
  if (typeof value === 'string') {
    const text = Buffer.from(`${value}\0`);
    const length = Buffer.alloc(4);
    length.writeInt32LE(text.length);
    return [2, Buffer.concat([length, text])];
  }
  return [Array.isArray(value) ? 4 : 3, document(Object.fromEntries(Object.entries(value as object)))];
}
