import { describe, expect, test } from 'vitest';
import { outgoingOf, type Wanted } from '../../../src/link/reach/outgoing.ts';
import { pathOf } from '../../../src/link/reach/path-words.ts';
import { programOf } from '../../support/program.ts';

const libraries = `import axios from 'axios';\nimport { Pool } from 'pg';\nconst pool = new Pool();\n`;

/** What the function `run` of the file leads to, each with its path. */
function outgoing(text: string, wanted: Wanted = 'peers', more: Readonly<Record<string, string>> = {}): readonly string[] {
  const program = programOf({ 'a.ts': libraries + text, ...more });
  const unit = program.unit('a.ts');
  const run = unit?.facts.functions.find(({ name }) => name === 'run');
  if (unit === undefined || run === undefined) throw new Error('no function run');
  return outgoingOf(program, unit, run.id, wanted).map((one) => `${pathOf(one).map(({ message }) => message.replace('calls ', '')).join(' > ')}${one.waited ? '' : ' (not waited for)'}`);
}

describe('what a function leads to', () => {
  test.each<[string, string, string[]]>([
    ['itself', `export const run = () => axios.get('x');`, ['axios.get']],
    ['through a function', `const load = () => axios.get('x'); export const run = async () => { await load(); };`, ['load > axios.get']],
    ['through a callback', `export const run = (ids: string[]) => Promise.all(ids.map((id) => axios.get(id)));`, ['axios.get']],
    ['by a function that calls itself', `export async function run(n: number): Promise<void> { await axios.get('x'); if (n > 0) await run(n - 1); }`, ['axios.get']],
    ['that settles a promise', `export const run = () => new Promise((resolve, reject) => { axios.get('x').then(resolve, reject); });`, ['axios.get']],
    ['that is started beside a promise', `export const run = () => new Promise((resolve) => { axios.get('x').then(console.log); resolve(1); });`, ['axios.get (not waited for)']],
    ['that nobody waits for', `export const run = async () => { void axios.get('x'); };`, ['axios.get (not waited for)']],
    ['that is only registered', `export const run = () => { setTimeout(() => axios.get('x'), 5); };`, []],
    ['its own store', `export const run = () => pool.query('SELECT 1');`, []],
  ])('%s', (_, text, expected) => {
    expect(outgoing(text)).toEqual(expected);
  });

  test('stores count where all remote calls are asked for', () => {
    expect(outgoing(`export const run = () => pool.query('SELECT 1');`, 'any')).toEqual(['pool.query']);
  });

  test('the way leads over files', () => {
    const client = `import axios from 'axios'; export class Client { async load(id: string) { return axios.get(id); } }`;
    expect(outgoing(`import { Client } from './client'; const client = new Client(); export const run = (id: string) => client.load(id);`, 'peers', { 'client.ts': client })).toEqual(['client.load > axios.get']);
  });

  test('a long way is kept whole', () => {
    const steps = Array.from({ length: 9 }, (_, index) => `async function f${String(index)}() { await f${String(index + 1)}(); }`).join('\n');
    const [only = ''] = outgoing(`${steps}\nasync function f9() { await axios.get('x'); }\nexport const run = async () => { await f0(); };`);
    expect(only.split(' > ')).toEqual([...Array.from({ length: 10 }, (_, index) => `f${String(index)}`), 'axios.get']);
  });
});
