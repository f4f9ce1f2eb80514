import { describe, expect, it } from 'vitest';
import { attempt, loading, retriesIn, retryIn } from './support.ts';

describe('the last turn', () => {
  it('goes round no more where the counter has come to the limit of the head', () => {
    const text = loading(`
      for (let n = 0; n <= 3; n++) {
        try { ${attempt} } catch (e) {
          if (n < 3) { await sleep(100 * 2 ** n); continue; }
          log.error(e);
        }
      }`);
    expect(retryIn(text)).toMatchObject({ delay: { kind: 'growing' }, attempts: { count: 4 } });
  });

  it('is not one that a smaller number names', () => {
    const text = loading(`for (let n = 0; n < 9; n++) { try { ${attempt} } catch (e) { if (n < 3) { await sleep(100 * 2 ** n); continue; } log.error(e); } }`);
    expect(retryIn(text).delay.kind).not.toBe('growing');
  });
});

describe('what is put right before the next turn', () => {
  const db = "import { MongoClient } from 'mongodb'; const users = new MongoClient('mongodb://db.app').db().collection('users');";

  it('is no retry', () => {
    const text = `${db} export async function ensure(spec: object) { try { await users.createIndex(spec); } catch (e) { if (e.code === 85) { await users.deleteMany({}); return ensure(spec); } throw e; } }`;
    expect(retriesIn(text)).toEqual([]);
  });

  it('is one where any failure leads to it', () => {
    const text = `${db} export async function ensure(spec: object) { try { await users.createIndex(spec); } catch (e) { await users.deleteMany({}); return ensure(spec); } }`;
    expect(retriesIn(text)).toHaveLength(1);
  });
});

describe('a number that is not that of the turn', () => {
  const starting = (parameter: string) => `
    import { createServer } from 'node:http';
    import { open } from './elsewhere';
    export function start(${parameter}: number) {
      const server = open(${parameter});
      server.on('error', () => { start(${parameter} + 1); });
    }`;

  it('makes it another operation', () => {
    expect(retriesIn(starting('port'))).toEqual([]);
  });
});

describe('a conflict', () => {
  it.each(['CasConflictError', 'VersionConflict', 'UniqueConstraintError'])('is told by %s', (name) => {
    const text = loading(`for (let n = 0; n < 3; n++) { try { ${attempt} } catch (e) { if (!(e instanceof ${name})) throw e; } }`);
    expect(retryIn(text).purpose).toBe('local-conflict');
  });
});

describe('a name that is taken', () => {
  const creating = (next: string) => loading(`let name = id; for (;;) { try { return await client.create({ name }); } catch (e) { if (e.code !== '23505') throw e; } ${next} }`);

  it('is tried no more where another is drawn', () => {
    expect(retriesIn(creating('name = `${id}-${options.draw()}`;'))).toEqual([]);
    expect(retriesIn(creating('await sleep(1000);'))).toHaveLength(1);
  });
});

describe('a promise that is made in each turn', () => {
  const asking = (url: string) => `const urls = ['https://a.dev', 'https://b.dev'];
    export async function load() { for (let i = 0; i < urls.length; i++) { try { return await new Promise((resolve, reject) => { const url = ${url}; fetch(url).then(resolve, reject); }); } catch (e) { if (i === urls.length - 1) throw e; } } }`;

  it('is a fallback where it asks another peer', () => {
    expect(retriesIn(asking('urls[i]'))).toEqual([]);
    expect(retriesIn(asking('urls[0]'))).toHaveLength(1);
  });
});

describe('a transaction that is tried again', () => {
  const within = (name: string) => `
    import { PrismaClient } from '@prisma/client';
    import { suffixed } from './names';
    const db = new PrismaClient();
    export async function create(name: string) {
      for (let n = 1; n < 100; n++) {
        const candidate = ${name};
        try { return await db.$transaction(async (tx) => tx.file.create({ data: { name: candidate } })); } catch (e) { if (e.code !== 'P2002') throw e; }
      }
    }`;

  it('is no retry where it does something else each time', () => {
    expect(retriesIn(within('suffixed(name, n)'))).toEqual([]);
  });

  it('is one where it does the same', () => {
    expect(retriesIn(within('suffixed(name)'))).toHaveLength(1);
  });
});

describe('a way round that passes the wait by', () => {
  const round = (wait: string): string => loading(`let pause = options.backoff ?? 0; for (let n = 0; n < 5; n++) { try { ${attempt} } catch (e) { ${wait} pause = pause * 2; } }`);

  it('is not there where it is told to wait for no time', () => {
    expect(retryIn(round('if (pause > 0) { const time = Math.round(pause * 1.1); if (time !== 0) await sleep(time); }')).delay.kind).toBe('growing');
    expect(retryIn(round('if (pause) await sleep(pause);')).delay.kind).toBe('growing');
  });

  it('is there for any other reason', () => {
    expect(retryIn(round("if (e.code !== 'ECONNRESET') await sleep(pause);")).delay.kind).toBe('none');
  });
});

describe('what is given up before the next turn', () => {
  it('lets it go round once', () => {
    const text = loading(`let cursor = id; while (true) { try { ${attempt} } catch (e) { if (cursor && e.code === 'resync') { cursor = null; continue; } throw e; } }`);
    expect(retryIn(text).attempts).toMatchObject({ kind: 'finite', count: 2 });
  });
});

describe('what never leaves the machine', () => {
  it.each(['fs-extra', 'sharp', 'bcrypt'])('is no retry: %s', (name) => {
    expect(retriesIn(`import work from '${name}'; export async function move(a: string) { for (let n = 0; n < 5; n++) { try { return await work.move(a); } catch (e) { if (n === 4) throw e; } } }`)).toEqual([]);
    expect(retriesIn(`import work from 'other'; export async function move(a: string) { for (let n = 0; n < 5; n++) { try { return await work.move(a); } catch (e) { if (n === 4) throw e; } } }`)).toHaveLength(1);
  });

  it('is told by its errors, too', () => {
    const text = (code: string): string => loading(`for (let n = 0; n < 5; n++) { try { ${attempt} } catch (e) { if (e.code !== '${code}') throw e; } }`);
    expect(retriesIn(text('SQLITE_IOERR'))).toEqual([]);
    expect(retriesIn(text('EEXIST'))).toEqual([]);
    expect(retryIn(text('ECONNRESET')).purpose).toBe('unknown');
  });
});

describe('what asks again in any case', () => {
  it('is a poll, and a failure that it bears is left out', () => {
    const asking = (head: string, tail: string): string => loading(`let errors = 0; let current: unknown = 'me'; do { ${head} if (options.stopped) break; try { current = await client.load(id); errors = 0; } catch (e) { if (++errors >= 9) { log.error(e); break; } ${tail} } } while (current === 'me'); return current;`);
    expect(retriesIn(asking('await sleep(1000);', ''))).toEqual([]);
    expect(retriesIn(asking('', 'await sleep(1000);'))).toHaveLength(1);
  });
});

describe('attempts that a caller leaves to the function', () => {
  it('are counted down all the same', () => {
    const text = loading('').replace('load(id: string)', 'load(id: string, left?: number)').replace('{\n    ', '{ left ??= options.attempts; try { return await client.load(id); } catch (e) { if (--left < 0) throw e; await sleep(100); return load(id, left); }');
    expect(retryIn(text).attempts.kind).toBe('finite');
  });
});

describe('a limit that may be left out', () => {
  it('is one: whoever calls decides', () => {
    const text = (most: string): string => loading(`let n = 0; while (true) { n++; try { ${attempt} } catch (e) { const more = ${most}; if (!more) throw e; await sleep(100 * 2 ** n); } }`);
    expect(retryIn(text('maxAttempts ? n < maxAttempts : true')).attempts.kind).toBe('finite');
    expect(retryIn(text('options.again ? e.code !== 7 : true')).attempts.kind).toBe('endless');
  });
});
