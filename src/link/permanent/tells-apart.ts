/** Whether code tells errors that will not go away from those that may, by what it looks at. */
import type { CompareEvent, FunctionId, Span, ValueId } from '../../extract/file-facts.ts';
import { calleeName, valueName } from '../calls/name.ts';
import { functionsWithin } from '../calls/search.ts';
import type { FileUnit } from '../program/unit.ts';
import { walk } from '../tree/walk.ts';

/** Names of those who tell, or who end the attempts. */
const telling = /retr(y|i)able|shouldRetry|isRetry|canRetry|permanent|transient|recoverable|AbortError|nonRetr|unretr|isAxiosError|isNetworkError|isTimeout|isClientError|isServerError|(^|\.)bail$|StopError|\.abort$/i;
const kinds = /^(status|statusCode|status_code|code|errno|name|type|kind|httpStatus|httpStatusCode|\$metadata)$/;

export function tellsApart(unit: FileUnit, id: FunctionId, within?: Span): boolean {
  return functionsWithin(unit, id).some((fn) => looksAtKinds(unit, fn, within) || callsTelling(unit, fn, within));
}

function callsTelling(unit: FileUnit, fn: FunctionId, within: Span | undefined): boolean {
  return (unit.index.callsOf.get(fn) ?? []).some((call) => isIn(call.span, within) && telling.test(calleeName(unit, call)));
}

function looksAtKinds(unit: FileUnit, fn: FunctionId, within: Span | undefined): boolean {
  let found = false;
  walk(unit.facts.functions[fn]?.body ?? [], (node) => {
    if (node.kind === 'compare' && isIn(node.span, within) && isAboutKind(unit, node)) found = true;
    if (node.kind === 'branch' && isIn(node.span, within) && telling.test(valueName(unit, testOf(unit, node.test)))) found = true;
    if (node.kind === 'switch' && isIn(node.span, within) && kinds.test(lastName(unit, node.subject))) found = true;
  });
  return found;
}

/** What is negated. */
function testOf(unit: FileUnit, id: ValueId): ValueId {
  const value = unit.facts.values[id];
  return value?.kind === 'unary' ? value.operand : id;
}

function isAboutKind(unit: FileUnit, { operator, left, right }: CompareEvent): boolean {
  if (operator === 'instanceof') return valueName(unit, right) !== 'Error';
  return [[left, right], [right, left]].some(([one = -1, other = -1]) => kinds.test(lastName(unit, one)) && !isSuccess(unit, other));
}

/** `status !== 200` says that it failed, and not why. */
function isSuccess(unit: FileUnit, id: ValueId): boolean {
  const value = unit.facts.values[id];
  return value?.kind === 'constant' && (typeof value.value === 'number' ? value.value >= 200 && value.value <= 300 : /^(ok|success|succeeded|2\d\d)$/i.test(String(value.value)));
}

function lastName(unit: FileUnit, id: ValueId): string {
  return valueName(unit, id).split('.').at(-1) ?? '';
}

function isIn([start, end]: Span, within: Span | undefined): boolean {
  return within === undefined || (within[0] <= start && end <= within[1]);
}
