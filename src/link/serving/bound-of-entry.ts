import type { Entry } from '../entries/entries.ts';
import { once, type Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import type { AnswerBound } from '../program-facts.ts';
import { boundSetBy, serverBoundsIn } from './answer-bounds.ts';
import { hostBound } from './host-bounds.ts';

/** The time after which whoever runs the entry point gets no answer any more; undefined: none that is seen. */
export function boundOfEntry(program: Program, unit: FileUnit, entry: Pick<Entry, 'by' | 'call' | 'what'>): AnswerBound | undefined {
  const { by, call } = entry;
  const own = call === undefined ? [] : [boundSetBy(program, { unit, call }), ...call.arguments.map(({ value }) => setInArgument(program, unit, value))];
  const all = [...own, hostBound(program, unit, entry), ...(by === 'request' ? serverBounds(program, unit) : [])];
  return all.filter((one) => one !== undefined).sort((a, b) => a.ms - b.ms)[0];
}

/** `app.get('/stock', timeout('5s'), handler)`. */
function setInArgument(program: Program, unit: FileUnit, id: number): AnswerBound | undefined {
  const value = unit.facts.values[id];
  const call = value?.kind === 'result' ? unit.facts.calls[value.call] : undefined;
  return call && boundSetBy(program, { unit, call });
}

/** Of the package's one server: with several nobody knows which of them answers. */
function serverBounds(program: Program, unit: FileUnit): readonly AnswerBound[] {
  const directory = program.binder.packageOf(unit.path);
  return once<readonly AnswerBound[]>(program, 'server bounds of a package', program.files === undefined ? unit : `${directory}/`, [], () => {
    const files = program.files?.filter((path) => program.binder.packageOf(path) === directory) ?? [unit.path];
    const found = files.flatMap((path) => {
      const other = program.unit(path);
      return other === undefined ? [] : serverBoundsIn(program, other);
    });
    const kinds = new Set(found.map(({ what }) => what));
    return kinds.size === found.length ? found : [];
  });
}
