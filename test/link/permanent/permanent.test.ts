import { describe, expect, test } from 'vitest';
import { sitesOf } from '../../../src/link/index.ts';
import { programOf } from '../../support/program.ts';

/** Which errors each retry of the file tries again. */
function tried(text: string): readonly string[] {
  return sitesOf(programOf({ 'a.ts': `import axios from 'axios';\nconst wait = (ms: number) => new Promise((done) => setTimeout(done, ms));\n${text}` }), 'a.ts').permanents.map((one) => one.tried.kind);
}

const loop = (work: string, handler: string): string =>
  `export async function load(id: string) { for (let n = 0; n < 4; n += 1) { try { return await ${work}; } catch (error) { ${handler} await wait(Math.random() * 100 * 2 ** n); } } return undefined; }`;

describe('which errors go round', () => {
  test.each<[string, string, string[]]>([
    ['all', loop('axios.get(id)', ''), ['all']],
    ['all that are logged', loop('axios.get(id)', 'console.warn(error);'), ['all']],
    ['those without an answer', loop('axios.get(id)', 'if (error.response) throw error;'), ['some']],
    ['those that a predicate lets through', loop('axios.get(id)', 'if (!isRetryable(error)) throw error;'), ['some']],
    ['only those of the network', loop('fetch(id)', ''), ['some']],
    ['bad answers, too', `${loop('read(id)', '')} async function read(id: string) { const answer = await fetch(id); if (!answer.ok) throw new Error(); return answer; }`, ['all']],
    ['told apart on the way', `${loop('read(id)', '')} async function read(id: string) { const answer = await fetch(id); if (answer.status === 404) return undefined; if (!answer.ok) throw new Error(); return answer; }`, ['unknown']],
    ['of nothing that is remote', loop('JSON.parse(id)', ''), []],
  ])('%s', (_, text, expected) => {
    expect(tried(text)).toEqual(expected);
  });

  test('of a helper what its caller leaves out', () => {
    const helper = `async function again<T>(work: () => Promise<T>, retryIf?: (error: unknown) => boolean): Promise<T> {
      for (let n = 0; ; n += 1) { try { return await work(); } catch (error) { if (n === 3 || retryIf?.(error) === false) throw error; await wait(Math.random() * 100 * 2 ** n); } }
    }\n`;
    expect(tried(`${helper}export const load = (id: string) => again(() => axios.get(id));`)).toEqual(['all']);
    expect(tried(`${helper}export const load = (id: string) => again(() => axios.get(id), (error) => error instanceof TypeError);`)).toEqual(['some']);
    expect(tried(`${helper}export const load = (id: string) => again(() => axios.get(id), () => true);`)).toEqual(['all']);
  });

  test('of a helper that asks nobody everything, once, however it is handed on', () => {
    const helper = `async function again<T>(work: () => Promise<T>): Promise<T> {
      for (let n = 0; ; n += 1) { try { return await work(); } catch (error) { if (n === 3) throw error; await wait(Math.random() * 100 * 2 ** n); } }
    }\n`;
    const load = `export const load = (id: string) => thrice(() => axios.get(id));`;
    expect(tried(`${helper}export const load = (id: string) => again(() => axios.get(id));`)).toEqual(['all', 'unknown']);
    expect(tried(`${helper}const thrice = <T>(work: () => Promise<T>) => again(work);\n${load}`)).toEqual(['all', 'unknown']);
    expect(tried(`${helper}const thrice = <T>(work: () => Promise<T>) => again(() => work());\n${load}`)).toEqual(['all', 'unknown']);
    expect(tried(`${helper}const thrice = <T>(work: () => Promise<T>) => again(async () => { try { return await work(); } catch (error) { console.warn(error); return undefined; } });\n${load}`)).not.toContain('all');
    expect(tried(`${helper}export const load = (id: string) => again(async () => JSON.parse(id));`)).toEqual([]);
  });
});
