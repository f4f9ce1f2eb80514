import type { Operation } from '../schema.ts';

// What the commands of Redis do (https://redis.io/docs/latest/commands/), for clients whose methods are named after them.
export const read = { is: 'remote-call', effect: 'read', judged: 'client' } as const satisfies Operation;
export const idempotent = { is: 'remote-call', effect: 'idempotent', judged: 'client' } as const satisfies Operation;
export const write = { is: 'remote-call', effect: 'write', judged: 'client' } as const satisfies Operation;
export const unknown = { is: 'remote-call', effect: 'unknown', judged: 'client' } as const satisfies Operation;
const sends = { ...write, delivers: 'message' } as const satisfies Operation;
const waits = { ...write, blocking: true } as const satisfies Operation;
const listens = { ...read, blocking: true, stream: true } as const satisfies Operation;

/** In lower case: ioredis, redis 3. `set`, `setnx` and the blocking forms of `xread` are left to the client's own file. */
export const lowerCase = {
  get: read, mget: read, getrange: read, strlen: read, exists: read, type: read, ttl: read, pttl: read, keys: read, scan: read, dbsize: read,
  hget: read, hmget: read, hgetall: read, hexists: read, hkeys: read, hvals: read, hlen: read, hscan: read, lrange: read, llen: read, lindex: read,
  smembers: read, sismember: read, scard: read, srandmember: read, sinter: read, sunion: read, sdiff: read, sscan: read,
  zrange: read, zrangebyscore: read, zrevrange: read, zrevrangebyscore: read, zscore: read, zcard: read, zcount: read, zrank: read, zrevrank: read, zscan: read,
  xrange: read, xrevrange: read, xlen: read, xinfo: read, xpending: read, pfcount: read, getbit: read, bitcount: read, ping: read, info: read, time: read,
  mset: idempotent, setex: idempotent, psetex: idempotent, getset: idempotent, setrange: idempotent, setbit: idempotent, del: idempotent, unlink: idempotent,
  expire: idempotent, pexpire: idempotent, expireat: idempotent, pexpireat: idempotent, persist: idempotent, rename: idempotent, hset: idempotent,
  hmset: idempotent, hsetnx: idempotent, hdel: idempotent, sadd: idempotent, srem: idempotent, zadd: idempotent, zrem: idempotent, lset: idempotent,
  ltrim: idempotent, zremrangebyscore: idempotent, zremrangebyrank: idempotent, pfadd: idempotent, xack: idempotent, xdel: idempotent, flushdb: idempotent,
  incr: write, incrby: write, incrbyfloat: write, decr: write, decrby: write, hincrby: write, hincrbyfloat: write, zincrby: write, append: write,
  lpush: write, rpush: write, lpushx: write, rpushx: write, lpop: write, rpop: write, rpoplpush: write, lmove: write, spop: write, linsert: write,
  zpopmin: write, zpopmax: write, publish: sends, xadd: sends,
  eval: unknown, evalsha: unknown, xclaim: unknown, xautoclaim: unknown,
  blpop: waits, brpop: waits, blmove: waits, brpoplpush: waits, bzpopmin: waits, bzpopmax: waits, blmpop: waits, bzmpop: waits, wait: { ...read, blocking: true },
  subscribe: listens, psubscribe: listens, ssubscribe: listens, unsubscribe: listens, punsubscribe: listens, sunsubscribe: listens, monitor: listens,
} as const satisfies Readonly<Record<string, Operation>>;

/** As node-redis 4 and later spell them. */
export const camelCase = {
  get: read, mGet: read, getRange: read, strLen: read, exists: read, type: read, ttl: read, pTTL: read, keys: read, scan: read, dbSize: read,
  hGet: read, hmGet: read, hGetAll: read, hExists: read, hKeys: read, hVals: read, hLen: read, hScan: read, lRange: read, lLen: read, lIndex: read,
  sMembers: read, sIsMember: read, smIsMember: read, sCard: read, sRandMember: read, sInter: read, sUnion: read, sDiff: read, sScan: read,
  zRange: read, zRangeWithScores: read, zRangeByScore: read, zScore: read, zCard: read, zCount: read, zRank: read, zRevRank: read, zScan: read,
  xRange: read, xRevRange: read, xLen: read, xInfoStream: read, xPending: read, pfCount: read, getBit: read, bitCount: read, ping: read, info: read,
  mSet: idempotent, setEx: idempotent, pSetEx: idempotent, getSet: idempotent, setRange: idempotent, setBit: idempotent, del: idempotent, unlink: idempotent,
  expire: idempotent, pExpire: idempotent, expireAt: idempotent, pExpireAt: idempotent, persist: idempotent, rename: idempotent, hSet: idempotent,
  hSetNX: idempotent, hDel: idempotent, sAdd: idempotent, sRem: idempotent, zAdd: idempotent, zRem: idempotent, lSet: idempotent, lTrim: idempotent,
  zRemRangeByScore: idempotent, zRemRangeByRank: idempotent, pfAdd: idempotent, xAck: idempotent, xDel: idempotent, flushDb: idempotent, flushAll: idempotent,
  incr: write, incrBy: write, incrByFloat: write, decr: write, decrBy: write, hIncrBy: write, hIncrByFloat: write, zIncrBy: write, append: write,
  lPush: write, rPush: write, lPop: write, rPop: write, rPopLPush: write, lMove: write, sPop: write, zPopMin: write, zPopMax: write,
  publish: sends, xAdd: sends, eval: unknown, evalSha: unknown, xClaim: unknown, xAutoClaim: unknown, sendCommand: unknown,
  blPop: waits, brPop: waits, blMove: waits, bzPopMin: waits, bzPopMax: waits, blmPop: waits, wait: { ...read, blocking: true },
  subscribe: listens, pSubscribe: listens, sSubscribe: listens, unsubscribe: listens, pUnsubscribe: listens, sUnsubscribe: listens, monitor: listens,
} as const satisfies Readonly<Record<string, Operation>>;

export const emitterMembers = [
  'on', 'once', 'off', 'addListener', 'prependListener', 'removeListener', 'removeAllListeners', 'emit', 'listeners', 'listenerCount', 'setMaxListeners',
] as const;
