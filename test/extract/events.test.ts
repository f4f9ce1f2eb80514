import { describe, expect, it } from 'vitest';
import type { CallEvent } from '../../src/extract/index.ts';
import { read } from './reading.ts';

describe('events', () => {
  it('stand in the order of evaluation', () => {
    expect(read(`
      async function* handle(request) {
        const user = await db.find(request.id) ?? create();
        user.seen = clock() > limit ? 1 : next();
        delete user.token, user['a'] += 1;
        yield* stream(user);
        if (!user) throw new NotFound();
        log\`saw \${user}\`;
        void notify(user);
        return send(user);
      }
    `).body('handle')).toMatchInlineSnapshot(`
      "call db.find (awaited)
      await db.find(parameter 0.id)
      ?? await db.find(parameter 0.id)
        then
          call create (kept)
      call clock (kept)
      compare (clock() > limit)
      ?: (clock() > limit)
        else
          call next (kept)
      write (await db.find(parameter 0.id) ?? create()).seen = ((clock() > limit) ? 1 : next())
      write (await db.find(parameter 0.id) ?? create()).token delete
      write (await db.find(parameter 0.id) ?? create()).a += ((await db.find(parameter 0.id) ?? create()).a + 1)
      call stream (kept)
      yield stream((await db.find(parameter 0.id) ?? create()))
      if ! (await db.find(parameter 0.id) ?? create())
        then
          new NotFound (kept)
          throw new NotFound()
      call log (dropped)
      call notify (dropped)
      call send (returned)
      return send((await db.find(parameter 0.id) ?? create()))"
    `);
  });

  it('nest in loops, switches and labels', () => {
    expect(read(`
      outer: for (let i = start(); i < 3; step()) {
        switch (pick(i)) { case 1: one(); default: break outer; }
        do { continue outer } while (again());
      }
      for (const key in map) use(key);
      for await (const page of pages()) use(page);
      block: { break block }
    `).body()).toMatchInlineSnapshot(`
      "outer: for while (start() < 3)
        init
          call start (kept)
        head
          compare (start() < 3)
        body
          call pick (kept)
          switch pick(start())
            case 1
              call one (dropped)
            default
              break outer
          do while again()
            head
              call again (kept)
            body
              continue outer
        update
          call step (dropped)
      for-in over map
        body
          call use (dropped)
      call pages (kept)
      for-await over pages()
        head
          await pages()
        body
          call use (dropped)
      label block
        break block"
    `);
  });

  it('an arrow returns its expression', () => {
    expect(read('const f = async (a) => a.get()').body('f')).toBe('call parameter 0.get (returned)\nreturn parameter 0.get()');
  });

  it('a conditional operand without events leaves no region', () => {
    expect(read('const a = b && c, d = e ?? f, g = h ? 1 : 2;').body()).toBe('');
  });
});

describe('what becomes of a call', () => {
  it.each([
    ['await go()', 'awaited'],
    ['await (go() as Promise<void>)', 'awaited'],
    ['const r = await (a ? go() : b)', 'awaited'],
    ['async () => await go()', 'awaited'],
    ['() => go()', 'returned'],
    ['() => { return a ?? go() }', 'returned'],
    ['go().then(done)', 'chained'],
    ['(go())!.then(done)', 'chained'],
    ['const r = go().data', 'kept'],
    ['const r = go()', 'kept'],
    ['use(go())', 'kept'],
    ['go()()', 'kept'],
    ['a = [go()]', 'kept'],
    ['go()', 'dropped'],
    ['void go()', 'dropped'],
    ['a && go()', 'dropped'],
    ['go(), 1', 'dropped'],
  ])('%s: %s', (text, used) => {
    const { facts, value } = read(text);
    expect(facts.calls.find(({ callee }) => value(callee) === 'go')?.used).toBe(used);
  });
});

describe('anchors of a call', () => {
  const call = (text: string, name = 'go'): CallEvent => {
    const { facts, value } = read(text);
    const found = facts.calls.find(({ callee }) => value(callee).endsWith(name));
    if (found === undefined) throw new Error(`no call of ${name}`);
    return found;
  };

  it('show where arguments go', () => {
    const text = 'api.go(a, { b },)';
    const { anchors, calleeSpan } = call(text);
    expect(text.slice(anchors.open, anchors.afterLast)).toBe('a, { b }');
    expect(anchors).toMatchObject({ parenthesised: true, trailingComma: true });
    expect(text.slice(...calleeSpan)).toBe('api.go');
  });

  it('show an empty list and a missing one', () => {
    expect(call('go( )').anchors).toMatchObject({ open: 3, afterLast: 3, parenthesised: true, trailingComma: false });
    expect(call('new go').anchors).toMatchObject({ open: 6, afterLast: 6, parenthesised: false });
  });

  it('show the statement and its indentation', () => {
    const text = 'function f() {\n\t  const a = [\n    () => go(),\n  ];\n}';
    const { anchors } = call(text);
    expect(text.slice(anchors.statement, anchors.statement + 5)).toBe('const');
    expect(anchors.indentation).toBe('\t  ');
  });

  it('show where a property goes in an object', () => {
    const text = 'const a = {\n  b: 1,\n};';
    const { facts } = read(text);
    expect(facts.values.find(({ kind }) => kind === 'object')).toMatchObject({ anchors: { open: 11, afterLast: 18, trailingComma: true, multiline: true } });
  });

  it('say what is optional, constructed and typed', () => {
    expect(call('a?.b.go()').optional).toBe(true);
    expect(call('a.go()').optional).toBe(false);
    expect(call('new go<Order[]>(1)')).toMatchObject({ construct: true, typeArguments: [{ array: true, text: 'Order[]' }] });
  });
});
