import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { text } from 'node:stream/consumers';
import type { Contestant } from './contestants.ts';

export interface Measurement {
  /** Wall time of the whole process, from start to end. */
  seconds: number;
  /** Peak memory of the process, and of those that it forked, in MB (10^6 bytes). */
  megabytes: number;
  /** Files gone through, when the contestant counts them. */
  files: number | undefined;
}

const preload = new URL('peak-memory.mjs', import.meta.url).href;

/** Runs a contestant once. Throws with its error output when it fails. */
export async function measure(contestant: Contestant, directory: string, scratch: string): Promise<Measurement> {
  const memoryFile = path.join(scratch, 'peak-memory');
  rmSync(memoryFile, { force: true });
  const started = performance.now();
  const child = spawn(process.execPath, ['--import', preload, ...contestant.args], {
    cwd: directory,
    env: { ...process.env, PEAK_MEMORY_FILE: memoryFile, XDG_CACHE_HOME: contestant.cache },
    stdio: ['ignore', contestant.counts ? 'pipe' : 'ignore', 'pipe'],
  });
  const [{ code, seconds }, output, errors] = await Promise.all([
    endOf(child, started),
    child.stdout ? text(child.stdout) : '',
    child.stderr ? text(child.stderr) : '',
  ]);
  if (code === null || !contestant.accepted.includes(code)) {
    throw new Error(`${contestant.title} ended with ${code ?? 'a signal'}:\n${errors || output}`);
  }
  return { seconds, megabytes: readMegabytes(memoryFile), files: contestant.counts ? readCount(output) : undefined };
}

function endOf(child: ChildProcess, started: number): Promise<{ code: number | null; seconds: number }> {
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve({ code, seconds: (performance.now() - started) / 1000 }));
  });
}

function readMegabytes(file: string): number {
  const kibibytes = readFileSync(file, 'utf8').trim().split('\n').map(Number);
  return (kibibytes.reduce((a, b) => a + b) * 1024) / 1e6;
}

function readCount(output: string): number {
  const last = output.trim().split('\n').at(-1) ?? '';
  return (JSON.parse(last) as { files: number }).files;
}
