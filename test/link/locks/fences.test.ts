import { describe, expect, it } from 'vitest';
import { imports, lockIn, sectionIn } from './support.ts';

const fences = (body: string, others: Readonly<Record<string, string>> = {}, before = '') => sectionIn(body, others, before).effects.map(({ fence }) => fence);

describe('a write that its own condition guards', () => {
  it.each([
    ['a version in SQL', `await pool.query('UPDATE w SET b = $1, version = version + 1 WHERE id = $2 AND version = $3', [amount, id, 1]);`, 'version'],
    ['a field that the update itself changes', `await jobs.updateOne({ _id: id, pending: true }, { $set: { pending: false } });`, 'version'],
    ['a column that the statement itself changes', `await pool.query('UPDATE t SET taken_by = $1 WHERE id = $2 AND taken_by IS NULL', [amount, id]);`, 'version'],
    ['the same on a query builder', `await db('t').where({ id }).whereNull('taken_by').update({ taken_by: amount });`, 'version'],
    ['a text in where', `await db('t').where('taken_by IS NULL').update({ taken_by: amount });`, 'version'],
    ['prisma', `await prisma.seat.updateMany({ where: { id, AND: [{ guest: null }] }, data: { guest: amount } });`, 'version'],
    ['changes that are counted', `const { modifiedCount } = await jobs.updateMany({ hash: id }, { $set: { pending: false } }); if (modifiedCount === 0) throw new Error('late');`, 'version'],
    ['a header in a variable', `const headers = { 'If-Match': id }; await api.put('/x', { amount }, { headers });`, 'token'],
    ['a fencing token', `await api.post('/x', { amount, fencingToken: id });`, 'token'],
    ['an idempotency key', `await api.post('/x', { amount }, { headers: { 'Idempotency-Key': id } });`, 'unique'],
  ])('%s', (_name, body, fence) => {
    expect(fences(body)).toEqual([fence]);
  });

  it.each([
    ['an id alone', `await jobs.updateOne({ _id: id }, { $set: { pending: false } });`],
    ['the same value on both sides', `await jobs.updateOne({ hash: id }, { $set: { hash: id, pending: false } });`],
    ['an addition, however often it is counted', `const { modifiedCount } = await jobs.updateOne({ _id: id }, { $push: { seen: amount } }); if (modifiedCount === 0) throw new Error('none');`],
    ['a body without a key', `await api.post('/x', { amount });`],
  ])('%s guards nothing', (_name, body) => {
    expect(fences(body)).toEqual(['none']);
  });
});

describe('an insert that comes twice', () => {
  const schema = (options: string) => `
    const schema = new mongoose.Schema({ hash: { type: String${options} } });
    export const Payment = mongoose.model('Payment', schema);`;

  it.each([
    ['a unique field', schema(', unique: true'), `await Payment.create({ hash: id });`],
    ['a unique index', `${schema('')}\nschema.index({ hash: 1 }, { unique: true });`, `await new Payment({ hash: id }).save();`],
    ['who expects the error for it', '', `try { await pool.query('INSERT INTO p (id) VALUES ($1)', [id]); } catch (error) { if (error.code !== '23505') throw error; }`],
    ['an insert that skips', '', `await prisma.payment.createMany({ data: [{ id }], skipDuplicates: true });`],
    ['a clause of the builder', '', `await db('p').insert({ id }).onConflict('id').ignore();`],
  ])('is refused: %s', (_name, before, body) => {
    expect(fences(body, {}, before)).toEqual(['unique']);
  });

  it.each([
    ['an index that is not unique', `${schema('')}\nschema.index({ hash: 1 });`, `await Payment.create({ hash: id });`],
    ['an update of a model with a unique field', schema(', unique: true'), `await Payment.updateOne({ hash: id }, { $inc: { total: amount } });`],
    ['a catch that only logs', '', `try { await pool.query('INSERT INTO p (id) VALUES ($1)', [id]); } catch (error) { console.error(error); }`],
  ])('is not refused: %s', (_name, before, body) => {
    expect(fences(body, {}, before)).toEqual(['none']);
  });
});

describe('an entity that is read, changed and saved', () => {
  const account = (options = '') => `const Account = mongoose.model('Account', new mongoose.Schema({ balance: Number }${options}));`;
  const saved = (body: string, before = account()) => sectionIn(body, {}, before).effects.map(({ effect, undoesNewer, fence }) => [effect, undoesNewer === true, fence]);

  it.each([
    ['what was there, and more', `const one = await Account.findById(id); one.balance += amount; await one.save();`],
    ['made of what was there', `const one = await Account.findById(id); one.balance = one.balance * 2; await one.save();`],
    ['a state', `const one = await Account.findById(id); one.state = 'paid'; await one.save();`],
  ])('undoes a newer state: %s', (_name, body) => {
    expect(saved(body)).toEqual([['idempotent', true, 'none']]);
  });

  it.each([
    ['what was given', `const one = await Account.findById(id); one.limit = amount; await one.save();`, undefined],
    ['nothing', `const one = await Account.findById(id); await one.save();`, undefined],
    ['something new', `const one = new Account({}); one.balance += amount; await one.save();`, undefined],
    ['where the store refuses what is older', `const one = await Account.findById(id); one.balance += amount; await one.save();`, account(', { optimisticConcurrency: true }')],
  ])('is not told: %s', (_name, body, before) => {
    expect(saved(body, before).map(([effect]) => effect)).toEqual(['unknown']);
  });
});

describe('what follows a write that stops a late holder', () => {
  const claim = `const { rowCount } = await pool.query("UPDATE t SET state = 'sent' WHERE id = $1 AND state = 'open'", [id]);`;
  const send = `await api.post('/mails', { amount });`;

  it('is in time', () => {
    expect(fences(`${claim} if (rowCount === 0) return; ${send}`)).toEqual(['version', 'earlier-check']);
  });

  it('is not, when nobody looks at the answer', () => {
    expect(fences(`await pool.query("UPDATE t SET state = 'sent' WHERE id = $1 AND state = 'open'", [id]); ${send}`)).toEqual(['version', 'none']);
  });

  it('is not, when the way there may pass it by', () => {
    expect(fences(`if (amount > 1) { ${claim} if (rowCount === 0) return; } ${send}`)).toEqual(['version', 'none']);
  });

  it('lies behind functions, too', () => {
    const store = `import { Pool } from 'pg'; const pool = new Pool({});
      export async function claim(id: string) { try { ${claim} return rowCount === 1; } catch (error) { return error; } }`;
    expect(fences(`if (!(await claim(id))) return; ${send}`, { 'store.ts': store }, `import { claim } from './store';`)).toEqual(['version', 'earlier-check']);
  });
});

describe('the signal of the lock', () => {
  const look = `if (signal.aborted) throw signal.error;`;
  const write = `await pool.query('INSERT INTO bookings (amount) VALUES ($1)', [amount]);`;

  it.each([
    ['right before', `${look} ${write}`, 'signal-checked'],
    ['look-ups in between', `${look} const { data } = await api.get('/price'); await pool.query('SELECT 1 FROM prices'); ${write}`, 'signal-checked'],
    ['something unknown in between', `${look} await elsewhere(id); ${write}`, 'unknown'],
    ['something unknown, after what is written was read', `${look} await pool.query('SELECT amount FROM bookings'); await elsewhere(id); ${write}`, 'none'],
    ['something unknown, after something else was read', `${look} await pool.query('SELECT amount FROM prices'); await elsewhere(id); ${write}`, 'unknown'],
    ['not at all', write, 'none'],
  ])('%s', (_name, body, fence) => {
    expect(fences(body, {}, `import { elsewhere } from 'elsewhere';`)).toEqual([fence]);
  });

  it('is asked in the function that is given it', () => {
    const steps = `const steps = async ({ signal, amount }) => { ${look} ${write} };`;
    expect(fences(`await steps({ signal, amount });`, {}, steps)).toEqual(['signal-checked']);
  });
});

describe('a transaction of its own', () => {
  const body = (options: string, lock = '') => `await prisma.$transaction(async (tx) => { ${lock} await tx.booking.create({ data: { amount } }); }${options});`;

  it('refuses or waits where it locks rows or is serialisable', () => {
    expect(fences(body(", { isolationLevel: 'Serializable' }"))).toEqual(['same-transaction']);
    expect(fences(body('', 'await tx.room.findFirst({ where: { id }, lock: true });'))).toEqual(['same-transaction']);
  });

  it('does not by itself', () => {
    expect(fences(body(''))).toEqual(['none']);
  });
});

describe('a lock that ends with its transaction', () => {
  const locked = (write: string, params = '', before = '') => `${imports}${before}
    export const run = (${params}amount: number) => db.transaction(async (trx) => { await trx.raw('SELECT pg_advisory_xact_lock(?)', [1]); ${write} });`;
  const only = (text: string) => lockIn(text).section.effects.map(({ fence }) => fence);

  it('fences what is sent on its connection, handed on or not', () => {
    const repository = `const save = (conn: knex.Knex, amount: number) => conn('t').insert({ amount });`;
    expect(only(locked(`await trx('t').insert({ amount });`))).toEqual(['same-transaction']);
    expect(only(locked(`await db('t').transacting(trx).insert({ amount });`))).toEqual(['same-transaction']);
    expect(only(locked(`await save(trx, amount);`, '', repository))).toEqual(['same-transaction']);
  });

  it('does not fence what is sent beside it', () => {
    expect(only(locked(`await db('t').insert({ amount });`))).toEqual(['none']);
  });

  it('says nothing of a connection that it cannot tell, nor of what is no database', () => {
    expect(only(locked(`await other('t').insert({ amount });`, 'other: knex.Knex, '))).toEqual(['unknown']);
    expect(only(locked(`await api.post('/x', { amount });`))).toEqual(['unknown']);
  });
});

describe('a lease that is made longer right before the write', () => {
  it('is as good as a look at the signal', () => {
    const text = (before: string) => `${imports}export const f = async (id: string) => { const lock = await redlock.acquire([id], 1000); try { await api.get('/x'); ${before} await api.post('/x', { amount: 1 }); } finally { await lock.release(); } };`;
    expect(lockIn(text('await lock.extend(1000);')).section.effects).toMatchObject([{ fence: 'signal-checked' }]);
    expect(lockIn(text('')).section.effects).toMatchObject([{ fence: 'none' }]);
  });
});
