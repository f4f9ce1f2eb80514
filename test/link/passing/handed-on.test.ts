import { describe, expect, test } from 'vitest';
import { sitesOf } from '../../../src/link/index.ts';
import { programOf } from '../../support/program.ts';

/** What is said of each signal or time of the file that a call could take. */
function handOffs(text: string): readonly string[] {
  return sitesOf(programOf({ 'a.ts': `import axios from 'axios';\n${text}` }), 'a.ts').handOffs.map(({ given, passed }) => `${given} ${passed.kind}`);
}

describe('what is given', () => {
  test.each<[string, string, string[]]>([
    ['a signal by its type', `export const f = (stop: AbortSignal) => axios.get('x');`, ['stop no']],
    ['a signal by its name', `export const f = (signal) => axios.get('x');`, ['signal no']],
    ['a name with another type', `export const f = (signal: string) => axios.get('x');`, []],
    ['left out on purpose', `export const f = (_signal: AbortSignal) => axios.get('x');`, []],
    ['a member of an inline type', `export const f = (options: { signal?: AbortSignal }) => axios.get('x');`, ['options.signal no']],
    ['the object that holds it', `export const f = (options: { signal?: AbortSignal }) => axios.get('x', options);`, ['options.signal yes']],
    ['another member of it', `export const f = (options: { id: string; signal?: AbortSignal }) => axios.get(options.id);`, ['options.signal no']],
    ['a time', `export const f = (timeout: number) => axios.get('x');`, ['timeout no']],
    ['a time that describes something else', `export const f = (job: { id: string; timeout: number }) => axios.get(job.id);`, []],
    ['two signals, one call', `export const f = (signal: AbortSignal, stop: AbortSignal) => axios.get('x');`, ['signal no']],
  ])('%s', (_, text, expected) => {
    expect(handOffs(text)).toEqual(expected);
  });
});

describe('what becomes of it', () => {
  test.each<[string, string, string[]]>([
    ['in an object of its own', `export const f = (signal: AbortSignal) => { const o = { signal }; return axios.get('x', o); };`, ['signal yes']],
    ['written to the options later', `export const f = (signal: AbortSignal) => { const o = { headers: {} }; o.signal = signal; return axios.get('x', o); };`, ['signal yes']],
    ['a time turned into a signal', `export const f = (timeout: number) => axios.get('x', { signal: AbortSignal.timeout(timeout * 2) });`, ['timeout yes']],
    ['only looked at', `export const f = async (signal: AbortSignal) => { if (signal.aborted) return; await axios.get('x'); };`, ['signal no']],
    ['listened to', `export const f = async (signal: AbortSignal) => { signal.addEventListener('abort', stop); await axios.get('x'); };`, ['signal unknown']],
    ['in the wait alone', `import { setTimeout as sleep } from 'node:timers/promises'; export const f = async (signal: AbortSignal) => { await sleep(5, undefined, { signal }); await axios.get('x'); };`, ['signal no']],
    ['nobody waits', `export const f = (signal: AbortSignal) => { void axios.get('x'); };`, []],
    ['the client has a time', `const c = axios.create({ timeout: 5 }); export const f = (timeout: number) => c.get('x');`, ['timeout yes']],
    ['the first of two', `export const f = async (signal: AbortSignal) => { await axios.get('x', { signal }); await axios.get('y'); await axios.get('z'); };`, ['signal no']],
  ])('%s', (_, text, expected) => {
    expect(handOffs(text)).toEqual(expected);
  });
});
