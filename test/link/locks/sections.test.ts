import { describe, expect, it } from 'vitest';
import { sectionIn } from './support.ts';

const before = `const { rows: [given] } = await pool.query('SELECT b FROM w');`;
const undone = (body: string) => sectionIn(body, {}, before).effects.map(({ undoesNewer = false }) => undoesNewer);

describe('what a late write undoes', () => {
  it.each([
    ['what is read and written back', `const { rows } = await pool.query('SELECT b FROM w'); await pool.query('UPDATE w SET b = $2 WHERE id = $1', [id, rows[0].b + amount]);`, true],
    ['the same through a function', `const load = async () => (await pool.query('SELECT b FROM w')).rows[0]; const row = await load(); await pool.query('UPDATE w SET b = $2 WHERE id = $1', [id, row.b]);`, true],
    ['a state that follows from what was read', `if (await jobs.findOne({ key: id })) return; await jobs.updateOne({ _id: id }, { $set: { state: 'delayed' } });`, true],
    ['a document in a cache that is changed', `const text = await redis.get(id); await redis.set(id, JSON.stringify({ ...JSON.parse(text), amount }));`, true],
    ['an answer changed and sent back', `const { data } = await api.get('/x'); await api.put('/x', { ...data, amount });`, true],
  ])('%s', (_name, body, expected) => {
    expect(undone(body)).toEqual([expected]);
  });

  it.each([
    ['an entry of a cache that is filled', `if (await redis.get(id)) return; const { rows } = await pool.query('SELECT 1 FROM w'); await redis.set(id, JSON.stringify(rows));`],
    ['a value that was read before the lock was taken', `await pool.query('SELECT 1 FROM w'); await pool.query('UPDATE w SET b = $1', [given.b]);`],
    ['a mark that stays', `if ((await jobs.findOne({ _id: id })).done) return; await jobs.updateOne({ _id: id }, { $set: { done: true } });`],
    ['a deletion', `const { rows } = await pool.query('SELECT id FROM w'); await pool.query('DELETE FROM w WHERE id = $1', [rows[0].id]);`],
    ['a row that only the condition takes from what was read', `const { rows } = await pool.query('SELECT id FROM w'); await pool.query('UPDATE w SET b = $1 WHERE id = $2', [amount, rows[0].id]);`],
    ['a state of another model', `await prisma.account.findMany(); await prisma.seat.update({ where: { id }, data: { state: 'x' } });`],
    ['a state of another table', `await jobs.findOne({ key: id }); await pool.query("UPDATE w SET state = 'x' WHERE id = $1", [id]);`],
  ])('not %s', (_name, body) => {
    expect(undone(body)).toEqual([false]);
  });
});

describe('what a section does where a row is missing', () => {
  it('may be done: a query may give nothing', () => {
    const fill = `import { Schema, model } from 'mongoose'; const Slot = model('Slot', new Schema({ key: String })); async function fill(key: string) { const known = await Slot.findOne({ key }); if (!known) await api.post('/slots', { key }); }`;
    expect(sectionIn('await fill(id);', {}, fill).effects.map(({ callee }) => callee)).toEqual(['api.post']);
  });
});

describe('what a section chooses', () => {
  const send = `async function send(kind: string) { switch (kind) { case 'db': return pool.query('INSERT INTO sent (id) VALUES (1)'); case 'file': case 'bank': return api.post('/sent', {}); default: return redis.incr('sent'); } }`;
  const called = (name: string) => sectionIn(`await send(${name});`, {}, send).effects.map(({ callee }) => callee);

  it.each([
    ["'db'", ['pool.query']], ["'file'", ['api.post']], ["'bank'", ['api.post']], ["'other'", ['redis.incr']],
  ])('%s', (name, expected) => {
    expect(called(name)).toEqual(expected);
  });

  it('does not end where a row was looked for', () => {
    const create = `async function create(key: string) { const found = await jobs.findOne({ key }); if (!found) await api.post('/made', { key }); }`;
    expect(sectionIn(`await create(id);`, {}, create).effects.map(({ callee }) => callee)).toEqual(['api.post']);
  });

  it('may be any where it is not known', () => {
    expect(called('id')).toEqual(['pool.query', 'api.post', 'redis.incr']);
  });
});

describe('what a section does', () => {
  it('is not known where a method of something unknown is waited for', () => {
    expect(sectionIn(`for (const step of globalThis.steps) await step.run(id);`)).toMatchObject({ effects: [], complete: false });
  });

  it('is not what a handler does that is only registered', () => {
    expect(sectionIn(`redis.on('message', () => { void api.post('/x', { amount }); }); setTimeout(() => { void api.post('/x', { amount }); }, 1000);`).effects).toEqual([]);
  });

  it('is what a function does that hands itself on', () => {
    expect(sectionIn(`function walk(at: number) { void api.post('/x', { at }); globalThis.visit(walk); } walk(1);`).effects).toMatchObject([{ callee: 'api.post' }]);
  });

  it('is no question that is sent as POST', () => {
    expect(sectionIn(`await api.post('/fees/estimate', { amount });`).effects).toMatchObject([{ effect: 'unknown' }]);
  });

  it('is seen once, through however many functions', () => {
    const body = `const pay = () => api.post('/x', { amount }); const twice = async (work: () => Promise<unknown>) => { await work(); }; await twice(() => pay()); await pay();`;
    expect(sectionIn(body).effects).toMatchObject([{ effect: 'write', fence: 'none' }]);
  });

  it('is no line of a log', () => {
    const body = `const logEvent = () => api.post('/hook', { amount }); await logEvent(); await prisma.auditLog.create({ data: { id } });`;
    expect(sectionIn(body)).toMatchObject({ effects: [] });
  });

  it('hands out a token without harm', () => {
    expect(sectionIn(`const fencingToken = await redis.incr(id); await api.post('/x', { amount, fencingToken });`).effects).toMatchObject([{ callee: 'api.post', fence: 'token' }]);
  });
});

describe('scripts in a section', () => {
  it('do no harm where they only look, or compare before they write', () => {
    const body = `await redis.eval("return redis.call('ttl', KEYS[1])", 1, id); await redis.eval("if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('set', KEYS[1], ARGV[2]) end", 1, id, 'a', 'b');`;
    expect(sectionIn(body).effects).toEqual([]);
    expect(sectionIn(`await redis.eval("return redis.call('lpush', KEYS[1], ARGV[1])", 1, id, 'a');`).effects).toMatchObject([{ effect: 'unknown' }]);
  });
});
