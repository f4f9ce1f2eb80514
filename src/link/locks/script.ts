/** Locks taken and given back by scripts that run on the server: as commands of their own, or by EVAL. */
import type { LockFacts } from '../../catalog/schema.ts';
import type { ValueId } from '../../extract/file-facts.ts';
import { argument } from '../calls/arguments.ts';
import { methodCalls } from '../calls/search.ts';
import { once, type Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import { absent, type Abstract, type CallRef, type Ref } from '../values/abstract.ts';

export interface Script {
  readonly text: string;
  /** What stands for KEYS and ARGV. */
  readonly keys: readonly Ref[];
  readonly argv: readonly Ref[];
}

export interface ScriptLock {
  readonly facts: LockFacts;
  readonly resource: Ref | undefined;
  /** What is stored as the owner. */
  readonly owner: Ref | undefined;
  readonly ttl: { readonly ref: Ref; readonly unit: 'ms' | 's' } | undefined;
}

/** Characters; longer than any script that somebody wrote. Without a look at all of it nobody can say that it sets no time. */
const longest = 20_000;

/** A script that sets a key only where there is none. */
export function lockScript(program: Program, ref: CallRef): ScriptLock | undefined {
  const script = scriptAt(program, ref);
  if (script === undefined || script.text.length > longest || !takesLock(script.text)) return undefined;
  const { text, keys, argv } = script;
  const position = ttlArgument(text);
  const ttl = position === undefined ? undefined : argv[position - 1];
  return { facts: lockFacts, resource: keys[0], owner: argv[0], ttl: ttl && { ref: ttl, unit: /['"]ex['"]/i.test(text) ? 's' : 'ms' } };
}

const looking = new Set(['get', 'mget', 'exists', 'ttl', 'pttl', 'hget', 'hgetall', 'expire', 'pexpire', 'strlen', 'llen', 'zcard', 'scard', 'type', 'time']);

/** What a script on the server does: it only looks, perhaps to make a key last longer; or it compares before it writes. */
export function scriptEffect(text: string): 'looks' | 'compares' | 'writes' {
  const commands = [...text.matchAll(/redis\.p?call\(\s*['"](\w+)['"]/gi)].map(([, name]) => (name ?? '').toLowerCase());
  if (commands.length === 0) return 'writes';
  if (commands.every((name) => looking.has(name))) return 'looks';
  return /\bif\b[\s\S]*[=<>~]/.test(text) && commands.some((name) => looking.has(name)) ? 'compares' : 'writes';
}

/** The text of a command of the program's own that deletes keys. */
export function releaseScript(program: Program, ref: CallRef): string | undefined {
  const text = commandAt(program, ref)?.text;
  return text !== undefined && !takesLock(text) && /['"](del|unlink)['"]/i.test(text) ? text : undefined;
}

/** The script that the call runs. */
export function scriptAt(program: Program, ref: CallRef): Script | undefined {
  return commandAt(program, ref) ?? evaluated(program, ref);
}

const at = (ref: CallRef, id: ValueId): Ref => ({ unit: ref.unit, id, frame: ref.frame });

/** `redis.acquire(key, owner, ttl)` after `defineCommand('acquire', …)`. */
function commandAt(program: Program, ref: CallRef): Script | undefined {
  const callee = ref.unit.facts.values[ref.call.callee];
  const name = callee?.kind === 'member' ? callee.property : undefined;
  const command = typeof name === 'string' ? scriptCommands(program, ref.unit).get(name) : undefined;
  const given = ref.call.arguments.map(({ value }) => at(ref, value));
  return command && { text: command.text, keys: given.slice(0, command.keys), argv: given.slice(command.keys) };
}

/** `eval(script, 1, key, owner)`, `eval(script, { keys, arguments })`, `eval(script, [key], [owner])`. */
function evaluated(program: Program, ref: CallRef): Script | undefined {
  const callee = ref.unit.facts.values[ref.call.callee];
  const [script, second, third] = ref.call.arguments;
  if (callee?.kind !== 'member' || callee.property !== 'eval' || script === undefined || second === undefined) return undefined;
  const text = textOf(program.evaluate(at(ref, script.value)));
  if (text === '') return undefined;
  const literal = ref.unit.facts.values[second.value];
  if (literal?.kind === 'array') return { text, keys: listed(ref, second.value), argv: listed(ref, third?.value) };
  if (literal?.kind === 'object') {
    const [keys, argv] = ['keys', 'arguments'].map((key) => literal.members.find((member) => member.kind === 'property' && member.key === key));
    return { text, keys: keys?.kind === 'property' ? listed(ref, keys.value) : [], argv: argv?.kind === 'property' ? listed(ref, argv.value) : [] };
  }
  const count = Number(textOf(program.evaluate(at(ref, second.value))));
  const given = ref.call.arguments.slice(2).map(({ value }) => at(ref, value));
  return { text, keys: given.slice(0, count), argv: given.slice(count) };
}

function listed(ref: CallRef, id: ValueId | undefined): readonly Ref[] {
  const list = id === undefined ? undefined : ref.unit.facts.values[id];
  return list?.kind === 'array' ? list.elements.map(({ value }) => at(ref, value)) : [];
}

interface ScriptCommand {
  readonly text: string;
  readonly keys: number;
}

/** Commands that the file defines, by their name. */
function scriptCommands(program: Program, unit: FileUnit): ReadonlyMap<string, ScriptCommand> {
  return once(program, 'script commands', unit, new Map<string, ScriptCommand>(), () => {
    const found = new Map<string, ScriptCommand>();
    for (const { call } of methodCalls(unit, 'defineCommand')) {
      const name = argument(program, { unit, call }, 0);
      const definition = argument(program, { unit, call }, 1) ?? absent;
      const text = textOf(program.property(definition, 'lua'));
      if (name?.is === 'constant' && text !== '') found.set(String(name.value), { text, keys: Number(textOf(program.property(definition, 'numberOfKeys'))) });
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

export const lockFacts: LockFacts = {
  scope: 'lease',
  extends: false,
  ownerChecked: false,
  fencingToken: false,
  releasedByScript: ['eval', 'evalsha', 'evalSha'],
  releasedBy: ['del', 'unlink'],
  evidence: [{ kind: 'documented', address: 'https://redis.io/docs/latest/commands/set/', says: 'NX sets the key only where it is not there; EX and PX give it a time to live' }],
};

/** Which of the script's arguments is the time to live. */
function ttlArgument(script: string): number | undefined {
  const named = /(?:ttl|expire|expiry|duration|timeout)\w*\s*=\s*(?:tonumber\s*\(\s*)?ARGV\[(\d+)\]/i.exec(script) ?? /['"][ep]x['"]\s*,\s*(?:tonumber\s*\(\s*)?ARGV\[(\d+)\]/i.exec(script);
  return named?.[1] === undefined ? undefined : Number(named[1]);
}
