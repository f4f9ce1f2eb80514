import { setFlagsFromString } from 'node:v8';

/** Bytes of bytecode that a function runs before it is compiled for speed; V8 11 has 67,584. */
const budget = 540_000;

/**
 * A check lasts seconds and runs a large program once: compiling early what seems hot took V8 11 (Node 20) as much time as the
 * check itself, on a second core or in turn with it. Later versions have another tier in between, and no such flag.
 */
export function compileLate(): void {
  if (process.versions.v8.startsWith('11.')) setFlagsFromString(`--interrupt-budget=${String(budget)}`);
}
