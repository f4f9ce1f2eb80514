import { spawnSync } from 'node:child_process';
import path from 'node:path';

export const cliFile = path.resolve(import.meta.dirname, '../../dist/cli.js');
export const demo = path.resolve(import.meta.dirname, '../../fixtures/demo');

export interface ProcessResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command line as its users do. */
export function runDist(argv: readonly string[], { cwd = demo, input = '', env = {} }: { readonly cwd?: string; readonly input?: string; readonly env?: NodeJS.ProcessEnv } = {}): ProcessResult {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cliFile, ...argv], { cwd, input, env: { ...process.env, ...env }, encoding: 'utf8', maxBuffer: 1 << 28 });
  return { code: status, stdout, stderr };
}
