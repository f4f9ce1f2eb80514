import { describe, expect, it } from 'vitest';
import { remoteLatenciesOf } from '../../../src/link/latency/remote-latencies.ts';
import { programOf } from '../../support/program.ts';

const read = `const read = (id: string) => fetch('https://stock.acme.dev/' + id, { signal: AbortSignal.timeout(2000) });`;

function latencyIn(text: string, others: Readonly<Record<string, string>> = {}) {
  const program = programOf({ ...others, 'service.ts': `import { setTimeout as sleep } from 'node:timers/promises'; ${text}` });
  const unit = program.unit('service.ts');
  const [only, ...more] = unit === undefined ? [] : remoteLatenciesOf(program, unit);
  if (only === undefined || more.length > 0) throw new Error('not one remote call');
  return only;
}

describe('the worst case of a remote call', () => {
  it('is its deadline, and nothing without one', () => {
    expect(latencyIn(`export ${read}`)).toMatchObject({ ms: 2000, end: 'known', formula: '2 s', requests: 1 });
    expect(latencyIn(`export const read = () => fetch('https://stock.acme.dev');`)).toMatchObject({ end: 'unbounded', because: 'fetch has no deadline' });
    expect(latencyIn(`export const read = (signal: AbortSignal) => fetch('https://stock.acme.dev', { signal });`).end).toBe('unknown');
  });

  it('is capped by a race around it', () => {
    expect(latencyIn(`export const read = () => Promise.race([fetch('https://stock.acme.dev'), new Promise((_, reject) => setTimeout(reject, 3000))]);`)).toMatchObject({ ms: 3000, end: 'known' });
  });

  it('counts the attempts around it, with the delays at their longest', () => {
    const loop = (body: string) => `${read} export async function load(id: string) { for (let n = 0; n < 3; n++) { try { return await read(id); } catch { ${body} } } throw new Error('gone'); }`;
    expect(latencyIn(loop('await sleep(100 * 2 ** n);'))).toMatchObject({ ms: 6300, end: 'known', formula: '3 × 2 s + 300 ms', requests: 3 });
    expect(latencyIn(loop('await sleep(Math.random() * 100 * 2 ** n);'))).toMatchObject({ ms: 6300 });
    expect(latencyIn(loop('await sleep(100);'))).toMatchObject({ ms: 6200 });
  });

  it('is ended by a signal that was made before the first attempt', () => {
    const text = `export async function load() { const signal = AbortSignal.timeout(4000);
      for (let n = 0; n < 3; n++) { try { return await fetch('https://stock.acme.dev', { signal }); } catch { await sleep(100); } } throw new Error('gone'); }`;
    expect(latencyIn(text)).toMatchObject({ ms: 4000, end: 'known', formula: '4 s', requests: 3 });
  });

  it('multiplies what the library does by itself', () => {
    const text = `import OpenAI from 'openai'; const client = new OpenAI({ timeout: 10_000 }); export const ask = () => client.chat.completions.create({ model: 'small', messages: [] });`;
    expect(latencyIn(text)).toMatchObject({ ms: 30_000, formula: '3 × 10 s', requests: 3 });
  });
});
