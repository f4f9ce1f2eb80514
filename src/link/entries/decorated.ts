import type { CallRef, FunctionValue } from '../values/abstract.ts';

/** The method under a decorator; of a class under `@Processor('mails')` its `process`. */
export function decoratedFunctions({ unit, call }: CallRef): readonly FunctionValue[] {
  const methods = unit.facts.functions.filter(({ decorators }) => decorators.includes(call.result)).map(({ id }) => id);
  const processes = unit.facts.classes.filter(({ decorators }) => decorators.includes(call.result)).flatMap((one) => one.methods.filter(({ name }) => name === 'process').map((method) => method.function));
  return [...methods, ...processes].map((id) => ({ is: 'function', unit, function: id }));
}
