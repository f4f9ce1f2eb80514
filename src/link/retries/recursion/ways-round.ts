/** Ways from the start of a function to the invocation that closes the circle, over the functions between. */
import type { FunctionId } from '../../../extract/file-facts.ts';
import type { Program } from '../../program/program.ts';
import type { FileUnit } from '../../program/unit.ts';
import { meaningOf } from '../flow/meaning.ts';
import { distinct, failedStart, start, type Path } from '../flow/path.ts';
import { PathWalk, type Meaning } from '../flow/walk-paths.ts';
import { waitsOf } from '../waits/wait.ts';
import type { Circle } from './circles.ts';
import type { Invocation } from './invocations.ts';

/** The circles of a file have much of their ways in common: each is followed once. */
export class WaysRound {
  private readonly program: Program;
  private readonly unit: FileUnit;
  private readonly meanings = new Map<FunctionId, Meaning>();
  private readonly begun = new Map<FunctionId, Stage>();

  constructor(program: Program, unit: FileUnit) {
    this.program = program;
    this.unit = unit;
  }

  through({ start: id, chain, closing }: Circle): readonly Path[] {
    let stage = this.begun.get(id);
    if (stage === undefined) this.begun.set(id, (stage = new Stage(id, [start])));
    for (const edge of [...chain, closing]) {
      stage = this.next(stage, edge);
      if (stage.entry.length === 0) return [];
    }
    return stage.entry;
  }

  private next(stage: Stage, edge: Invocation): Stage {
    let next = stage.after.get(edge);
    if (next === undefined) stage.after.set(edge, (next = new Stage(edge.to, edge.call === undefined ? handlerPaths(edge) : this.reaching(stage, edge))));
    return next;
  }

  private reaching(stage: Stage, edge: Invocation): readonly Path[] {
    const facts = this.unit.facts.functions[stage.function];
    const { call } = edge;
    if (facts === undefined || call === undefined) return [];
    stage.walked ??= this.walk(stage);
    const paths = stage.walked.reaching.get(call.id) ?? [];
    return distinct(paths.map((path) => arriving(this.program, this.unit, edge, path)));
  }

  private walk({ function: id, entry }: Stage): PathWalk {
    const walked = new PathWalk(this.meaningOf(id));
    walked.block(this.unit.facts.functions[id]?.body ?? [], entry);
    return walked;
  }

  private meaningOf(id: FunctionId): Meaning {
    let meaning = this.meanings.get(id);
    if (meaning === undefined) this.meanings.set(id, (meaning = meaningOf({ program: this.program, unit: this.unit, function: id })));
    return meaning;
  }
}

/** A function that is entered by some ways. */
class Stage {
  readonly function: FunctionId;
  readonly entry: readonly Path[];
  readonly after = new Map<Invocation, Stage>();
  walked: PathWalk | undefined;

  constructor(id: FunctionId, entry: readonly Path[]) {
    this.function = id;
    this.entry = entry;
  }
}

function handlerPaths({ how }: Invocation): readonly Path[] {
  return how === 'failed-event' ? [failedStart] : [start];
}

/** What the way of being run adds: a failure, or the wait that it is chained to. */
function arriving(program: Program, unit: FileUnit, { how, call }: Invocation, path: Path): Path {
  if (how === 'failed-event') return failedStart;
  if (how === 'event') return start;
  const callee = call && unit.facts.values[call.callee];
  if (how === 'rejected') return path.failure === undefined ? { ...path, failure: { by: 'entry' } } : path;
  if (how !== 'fulfilled' || callee?.kind !== 'member') return path;
  return waitsOf(program, { unit, id: callee.object }).length > 0 ? { ...path, waits: [...path.waits, callee.object] } : path;
}
