/** Locks taken by scripts that run on the server as commands of their own. */
import type { LockFacts } from '../../catalog/schema.ts';
import { argument } from '../calls/arguments.ts';
import { methodCalls } from '../calls/search.ts';
import { once, type Program } from '../program/program.ts';
import { absent, type Abstract } from '../values/abstract.ts';
import type { FileUnit } from '../program/unit.ts';

export interface ScriptCommand {
  readonly locks: LockFacts;
}

/** Commands that the file defines and whose script sets a key only where there is none, by their name. */
export function scriptCommands(program: Program, unit: FileUnit): ReadonlyMap<string, ScriptCommand> {
  return once(program, 'script commands', unit, new Map<string, ScriptCommand>(), () => {
    const found = new Map<string, ScriptCommand>();
    for (const { call } of methodCalls(unit, 'defineCommand')) {
      const name = argument(program, { unit, call }, 0);
      const definition = argument(program, { unit, call }, 1) ?? absent;
      const text = textOf(program.property(definition, 'lua'));
      if (name?.is !== 'constant' || !takesLock(text)) continue;
      found.set(String(name.value), { locks: lockFacts(text, Number(textOf(program.property(definition, 'numberOfKeys')))) });
    }
    return found;
  });
}

function textOf(value: Abstract): string {
  return value.is === 'constant' ? String(value.value) : '';
}

function takesLock(script: string): boolean {
  return /['"]set(nx)?['"]/i.test(script) && /['"]nx['"]|setnx/i.test(script);
}

function lockFacts(script: string, keys: number): LockFacts {
  const base: LockFacts = {
    scope: 'lease',
    extends: false,
    ownerChecked: false,
    fencingToken: false,
    releasedByScript: ['eval', 'evalsha', 'evalSha'],
    releasedBy: ['del', 'unlink'],
    evidence: [{ kind: 'documented', address: 'https://redis.io/docs/latest/commands/set/', says: 'NX sets the key only where it is not there; EX and PX give it a time to live' }],
  };
  const position = ttlArgument(script);
  if (position === undefined) return base;
  return { ...base, ttl: { argument: keys + position - 1, unit: /['"]ex['"]/i.test(script) ? 's' : 'ms' } };
}

/** Which of the script's arguments is the time to live. */
function ttlArgument(script: string): number | undefined {
  const named = /(?:ttl|expire|expiry|duration|timeout)\w*\s*=\s*(?:tonumber\s*\()?\s*ARGV\[(\d+)\]/i.exec(script) ?? /['"][ep]x['"]\s*,\s*ARGV\[(\d+)\]/i.exec(script);
  return named?.[1] === undefined ? undefined : Number(named[1]);
}
