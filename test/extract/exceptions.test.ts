import { describe, expect, it } from 'vitest';
import { read } from './reading.ts';

const seen = (text: string): readonly string[] => read(text).seen;

describe('values around exceptions', () => {
  it('a handler may see any value written in the try', () => {
    expect(seen(`
      let step = 'start';
      try { step = 'read'; await read(); step = 'write'; await write(); }
      catch { see(step); }
      see(step);
    `)).toEqual(['"start" | "read" | "write"', '"write" | "start" | "read" | "write"']);
  });

  it('includes what was written on a way that throws', () => {
    expect(seen('let s = 0; try { if (a) { s = 1; throw e } } catch (e) { see(s, e) }')).toEqual(['0 | 1, caught']);
  });

  it('goes on from the try alone where the handler leaves', () => {
    expect(seen('async function f() { let r = 0; try { r = await go() } catch (e) { throw e } see(r) }')).toEqual(['await go()']);
  });

  it('runs finally with anything that may have happened', () => {
    expect(seen('let r = 0; try { r = 1 } finally { see(r) } see(r)')).toEqual(['0 | 1', '1']);
  });

  it('keeps what finally itself writes', () => {
    expect(seen('let r = 0; try { go() } catch { r = 1 } finally { r = 2 } see(r)')).toEqual(['2']);
  });

  it('counts retries across turns', () => {
    const { body } = read(`
      async function send(url) {
        for (let attempt = 0; attempt < 3; attempt++) {
          try { return await fetch(url); }
          catch (error) { if (attempt === 2) throw error; await sleep(100 * 2 ** attempt); }
        }
      }
    `);
    expect(body('send')).toMatchInlineSnapshot(`
      "for while (0 | (… + 1) < 3)
        head
          compare (0 | (… + 1) < 3)
        body
          try
            call fetch (awaited)
            await fetch(parameter 0)
            return await fetch(parameter 0)
            catch
              compare (0 | (… + 1) === 2)
              if (0 | (… + 1) === 2)
                then
                  throw caught
              call sleep (awaited)
              await sleep((100 * (2 ** 0 | (… + 1))))
        update
          write attempt ++ (0 | … + 1)"
    `);
  });
});
