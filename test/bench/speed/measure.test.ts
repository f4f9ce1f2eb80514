import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contestants, type Contestant } from '../../../bench/speed/contestants.ts';
import { measure } from '../../../bench/speed/measure.ts';

let folder: string;
let scratch: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'bench-sources-'));
  scratch = mkdtempSync(path.join(os.tmpdir(), 'bench-scratch-'));
  const files = {
    'a.ts': 'export const a: number = 1;',
    'broken.ts': 'const x = ;',
    'view/b.jsx': '/* eslint no-such/rule: "error" */ export const b = <div />;',
    'c.mts': 'export {};',
    '.hidden/d.cjs': 'module.exports = 1;',
    'e.d.ts': 'declare const e: number;',
    'node_modules/f/index.js': 'module.exports = 2;',
    'notes.md': '# none',
  };
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
});

afterAll(() => {
  for (const place of [folder, scratch]) rmSync(place, { recursive: true, force: true });
});

describe('a measurement', () => {
  it('finds the same files with the bare parse and with ESLint, broken ones too', async () => {
    for (const contestant of contestants(folder, ['parse', 'eslint'], scratch)) {
      const { files, seconds, megabytes } = await measure(contestant, folder, scratch);
      expect(files).toBe(5);
      expect(seconds).toBeGreaterThan(0);
      expect(megabytes).toBeGreaterThan(20);
    }
  });

  it('sees the memory that the process took', async () => {
    const script = (megabytes: number): Contestant => {
      const args = ['-e', `Buffer.alloc(${megabytes} * 1e6, 1); process.exit(0)`];
      return { id: 'parse', title: 'buffer', args, accepted: [0], cache: scratch, counts: false };
    };
    const small = await measure(script(1), folder, scratch);
    const large = await measure(script(400), folder, scratch);
    expect(large.megabytes).toBeGreaterThan(small.megabytes + 200);
  });

  it('fails with the words of a process that fails', async () => {
    const args = ['-e', 'console.error("out of luck"); process.exit(3)'];
    const failing: Contestant = { id: 'check', title: 'the program', args, accepted: [0], cache: scratch, counts: false };
    await expect(measure(failing, folder, scratch)).rejects.toThrow(/the program ended with 3:\nout of luck/);
  });
});
