/** Handlers that say whether the process lives, and what they look at. */
import { libraryRef } from '../calls/effect.ts';
import { calleeName } from '../calls/name.ts';
import { entriesIn, type Entry } from '../entries/entries.ts';
import type { Program } from '../program/program.ts';
import { locate, type FileUnit } from '../program/unit.ts';
import type { LivenessCheck } from '../program-facts.ts';
import { pathOf } from '../reach/path-words.ts';
import { classAround } from '../tree/class-around.ts';
import type { FunctionValue } from '../values/abstract.ts';
import { checkedBy, type Checked, type Dependency } from './dependencies.ts';
import { namesHealth, namesLiveness, pathSays } from '../entries/health-names.ts';
import { probesAbove } from './probes.ts';

export function livenessOf(program: Program, unit: FileUnit): readonly LivenessCheck[] {
  if (!mayHoldOne(unit)) return [];
  const entries = entriesIn(program, unit).filter(({ by }) => by === 'request');
  const beside = entries.some(({ paths }) => paths.some((path) => /\/ready(z|iness)?$/.test(path)));
  return entries.flatMap((entry) => ofEntry(program, unit, entry, beside));
}

const words = /live|alive|health|ping|status|heartbeat|probe|\/(up|ok)$/i;

/** By the texts alone: most files register nothing of the kind. */
function mayHoldOne({ path, facts }: FileUnit): boolean {
  return words.test(path) || facts.values.some((value) => value.kind === 'constant' && typeof value.value === 'string' && mayBePath(value.value) && words.test(value.value)) || facts.functions.some(({ name }) => name !== undefined && namesLiveness(name));
}

/** `/health/live`, `live` beneath a controller's path. */
function mayBePath(text: string): boolean {
  return text.length < 16 || (text.length < 60 && text.startsWith('/'));
}

/** How it is known: absent where it is none, or where nobody says so. */
type Known = LivenessCheck['known'];

/** `beside`: readiness has a route of its own in the file. */
function ofEntry(program: Program, unit: FileUnit, entry: Entry, beside: boolean): readonly LivenessCheck[] {
  const handler = entry.handlers.at(-1);
  const says = entry.paths.map((path) => pathSays(path));
  if (handler === undefined || (!says.includes('live') && !says.includes('open'))) return [];
  const path = entry.paths[Math.max(0, says.includes('live') ? says.indexOf('live') : says.indexOf('open'))] ?? '';
  const certain = says.includes('live') ? ({ by: 'path' } as const) : byNames(unit, path, handler, beside);
  const checked = checkedByAll(program, entry);
  const known = certain ?? (checked.dependencies.length > 0 ? byProbe(program, unit, path) : undefined);
  return known === undefined ? [] : [siteOf(program, unit, entry, path, known, checked)];
}

/** `/healthz` whose handler is called livenessHandler; `/live` in a file that is about health, or beside `/ready`. */
function byNames(unit: FileUnit, path: string, { unit: at, function: id }: FunctionValue, beside: boolean): Known | undefined {
  const own = classAround(at, id);
  const around = own === undefined ? undefined : at.facts.classes[own]?.name;
  const name = at.facts.functions[id]?.name ?? '';
  if (/^\/(live|alive|is[-_]?alive)$/i.test(path)) return beside || [unit.path, at.path, around ?? ''].some(namesHealth) ? { by: 'path' } : undefined;
  return namesLiveness(name) ? { by: 'handler', name } : undefined;
}

function byProbe(program: Program, unit: FileUnit, path: string): Known | undefined {
  const probe = probesAbove(program, unit.path).find((one) => one.path === path);
  return probe && { by: 'manifest', at: probe.file };
}

function checkedByAll(program: Program, { handlers }: Entry): Checked {
  const all = handlers.map((handler) => checkedBy(program, handler));
  const unknown = all.find((one) => one.unknown !== undefined)?.unknown;
  return { dependencies: all.flatMap(({ dependencies }) => dependencies), ...(unknown && { unknown }) };
}

function siteOf(program: Program, unit: FileUnit, entry: Entry, path: string, known: Known, { dependencies, unknown }: Checked): LivenessCheck {
  const route = locate(unit, entry.span);
  const [first, ...others] = dependencies;
  const base = { route: path, known, others: others.length };
  if (first === undefined) return { ...base, location: route, checks: unknown ?? { kind: 'nothing' }, related: [] };
  const { at, found } = first;
  const elsewhere = at.unit !== unit;
  const callee = calleeName(at.unit, at.call);
  const reached = { callee: calleeName(found.ref.unit, found.ref.call), library: libraryRef(program, found.callee.library, found.ref.unit.path, found.ref.call.callee) };
  const way = elsewhere ? pathOf(found) : pathOf(found).slice(1);
  return {
    ...base,
    location: elsewhere ? route : locate(at.unit, at.call.span),
    checks: { kind: 'dependency', callee, reaches: reached },
    related: [...(elsewhere ? [] : [{ location: route, message: `answers ${path}` }]), ...way, ...others.map((one) => also(one))],
  };
}

function also({ at }: Dependency): LivenessCheck['related'][number] {
  return { location: locate(at.unit, at.call.span), message: `calls ${calleeName(at.unit, at.call)} too` };
}
