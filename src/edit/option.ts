import type { OptionEdit } from '../link/index.ts';

/** The keys of a path such as `http.timeout`, where `\.` stands for a dot. Undefined: a step is no key, but a call. */
export function splitOptionPath(path: string): readonly string[] | undefined {
  const steps = path === '' ? [] : path.split(/(?<!\\)\./).map((step) => step.replaceAll('\\.', '.'));
  return steps.some((step) => step === '' || step.endsWith('()')) ? undefined : steps;
}

export function writeValue(value: OptionEdit['value'], milliseconds: number): string {
  switch (value) {
    case 'ms': return String(milliseconds);
    case 's': return String(milliseconds / 1000);
    case 'abort-signal': return `AbortSignal.timeout(${milliseconds})`;
    case 'absolute': return `Date.now() + ${milliseconds}`;
  }
}

/** `http: { timeout: 5000 }` */
export function writeOption([first = '', ...rest]: readonly string[], value: string): string {
  return `${writeKey(first)}: ${rest.length === 0 ? value : `{ ${writeOption(rest, value)} }`}`;
}

function writeKey(key: string): string {
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(key) ? key : `'${key.replace(/[\\']/g, '\\$&')}'`;
}

/** `timeout: 5000`, or the value alone where it is an argument by itself. */
export function describeOption({ path, value }: OptionEdit, milliseconds: number): string {
  const steps = splitOptionPath(path) ?? [];
  const written = writeValue(value, milliseconds);
  return steps.length === 0 ? written : writeOption(steps, written);
}
