/** Options written in one file and given to libraries in others: one place for all those calls. */
import type { CallEvent } from '../../../extract/file-facts.ts';
import { callsTo } from '../../calls/search.ts';
import type { Program } from '../../program/program.ts';
import type { FileUnit } from '../../program/unit.ts';
import type { RetryConstruct } from '../../program-facts.ts';
import { describe } from './describe.ts';
import { askingOption } from './place.ts';
import { optionSites } from './site.ts';

/** What calls of other files ask for by options of this one; they are in sight in a closed world alone. */
export function askedFromElsewhere(program: Program, unit: FileUnit): readonly RetryConstruct[] {
  return (uses(program).get(unit) ?? []).flatMap(({ unit: from, call }) => optionSites(program, { unit: from, call }).flatMap((site) => {
    const option = site.explicit ? undefined : askingOption(program, site);
    return option?.span === undefined || option.unit !== unit ? [] : [describe(program, unit, option.span, site, option.path)];
  }));
}

interface Use {
  readonly unit: FileUnit;
  readonly call: CallEvent;
}

function uses(program: Program): ReadonlyMap<FileUnit, readonly Use[]> {
  const table = program.memo<ReadonlyMap<FileUnit, readonly Use[]>>('retries: options of other files');
  const known = table.get('program');
  if (known !== undefined) return known;
  const found = new Map<FileUnit, Use[]>();
  for (const path of program.files ?? []) {
    const unit = program.unit(path);
    for (const call of unit === undefined ? [] : callsTo(program, unit, 'operation')) if (unit !== undefined) record(program, { unit, call }, found);
  }
  table.set('program', found);
  return found;
}

function record(program: Program, use: Use, found: Map<FileUnit, Use[]>): void {
  for (const site of optionSites(program, use)) {
    const option = site.explicit ? undefined : askingOption(program, site);
    if (option?.span === undefined || option.unit === undefined || option.unit === use.unit) continue;
    const known = found.get(option.unit);
    if (known === undefined) found.set(option.unit, [use]);
    else known.push(use);
  }
}
