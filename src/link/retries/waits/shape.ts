/** How a delay, written as an expression, goes from attempt to attempt. */

export interface Shape {
  readonly growth: 'same' | 'linear' | 'exponential' | 'other';
  readonly random: boolean;
  /** What the server asks for: Retry-After. */
  readonly server: boolean;
  /** The first delay, when it can be computed. */
  readonly first?: number;
  readonly cap?: number;
  /** The first delay with what is drawn at its most, where that differs from `first`. */
  readonly top?: number;
  /** By which it grows with each turn, when it can be computed. */
  readonly factor?: number;
  /** Nothing was given: what stands in for it counts. */
  readonly absent?: boolean;
  /** Why its growth cannot be told. */
  readonly unknown?: string;
  /** Why it cannot be told whether it is random. */
  readonly opaque?: string;
}

export const steady: Shape = { growth: 'same', random: false, server: false };
export const constantShape = (value: number): Shape => ({ ...steady, first: value });
export const unknownShape = (reason: string): Shape => ({ ...steady, unknown: reason, opaque: reason });
export const drawn: Shape = { ...steady, random: true, top: 1 };
export const serverShape: Shape = { ...steady, server: true };
export const absentShape: Shape = { ...steady, first: 0, absent: true };

const order: Record<Shape['growth'], number> = { same: 0, other: 1, linear: 1, exponential: 2 };

/** The first delay at its longest. */
export function topOf({ top, first, random }: Shape): number | undefined {
  return top ?? (random ? undefined : first);
}

function more(a: Shape['growth'], b: Shape['growth']): Shape['growth'] {
  return order[b] > order[a] ? b : a;
}

/** Either of them: the one without the property counts. What the server asks for comes before what is waited otherwise. */
export function eitherShape(shapes: readonly Shape[]): Shape {
  const given = shapes.filter(({ absent }) => absent !== true);
  const own = given.filter(({ server }) => !server);
  const [first, ...rest] = own.length > 0 ? own : given.length > 0 ? given : shapes;
  if (first === undefined) return unknownShape('nothing is waited for');
  return rest.reduce(worse, first);
}

function worse(a: Shape, b: Shape): Shape {
  const growth = order[b.growth] < order[a.growth] ? b.growth : a.growth;
  const unknown = a.unknown ?? b.unknown;
  const first = a.first === undefined || b.first === undefined ? undefined : Math.min(a.first, b.first);
  const opaque = a.random || b.random ? (a.opaque ?? b.opaque) : a.opaque !== undefined && b.opaque !== undefined ? a.opaque : undefined;
  return {
    growth,
    random: a.random && b.random,
    server: a.server && b.server,
    ...(first === undefined ? {} : { first }),
    ...(unknown === undefined ? {} : { unknown }),
    ...(opaque === undefined ? {} : { opaque }),
  };
}

/** Both, one after the other or added up. */
export function sumOf(a: Shape, b: Shape, combine: (x: number, y: number) => number = (x, y) => x + y): Shape {
  const first = a.first === undefined || b.first === undefined ? undefined : combine(a.first, b.first);
  const factor = a.factor ?? b.factor;
  const cap = a.cap ?? b.cap;
  const growth = more(a.growth, b.growth);
  const random = a.random || b.random;
  const unknown = growth === 'same' || !random ? (a.unknown ?? b.unknown) : undefined;
  const opaque = random ? undefined : (a.opaque ?? b.opaque);
  return {
    growth,
    random,
    server: a.server || b.server,
    ...(first === undefined ? {} : { first }),
    ...(cap === undefined ? {} : { cap }),
    ...topOfSum(a, b, first, combine),
    ...(factor === undefined ? {} : { factor }),
    ...(unknown === undefined ? {} : { unknown }),
    ...(opaque === undefined ? {} : { opaque }),
  };
}

function topOfSum(a: Shape, b: Shape, first: number | undefined, combine: (x: number, y: number) => number): { top?: number } {
  const [x, y] = [topOf(a), topOf(b)];
  if (x === undefined || y === undefined) return {};
  const top = combine(x, y);
  return top === first ? {} : { top };
}

/** The smaller of the two, `Math.min`: a cap that the first step reaches leaves it constant. */
export function capped(shape: Shape, cap: Shape): Shape {
  if (cap.growth !== 'same') return sumOf(shape, cap, Math.min);
  const random = shape.random || cap.random;
  if (shape.growth === 'same') return withoutReason(sumOf(shape, cap, Math.min), shape.unknown !== undefined && cap.unknown !== undefined);
  if (cap.first !== undefined && shape.first !== undefined && shape.first >= cap.first && cap.unknown === undefined) return { ...constantShape(cap.first), random };
  return { ...shape, random, server: shape.server, ...(cap.first === undefined ? {} : { cap: cap.first }) };
}

/** `attempt === 1 ? first : attempt * step`: which one it is depends on the turn, so that it changes with it. */
export function byTurn(shapes: readonly Shape[]): Shape {
  const growing = shapes.filter(({ growth }) => growth !== 'same');
  const [first] = shapes;
  if (growing.length > 0) return eitherShape(growing);
  const joint = eitherShape(shapes);
  const differ = first !== undefined && shapes.some((shape) => shape.first !== first.first);
  return differ && joint.unknown === undefined ? { ...joint, growth: 'other' } : joint;
}

export function product(a: Shape, b: Shape): Shape {
  if ([a, b].some((one) => one.first === 0 && one.growth === 'same' && one.unknown === undefined && !one.random)) return constantShape(0);
  const grown = sumOf(a, b, (x, y) => x * y);
  return a.growth === 'linear' && b.growth === 'linear' ? { ...grown, growth: 'other' } : grown;
}

/** A base of 1 never grows. */
export function power(base: Shape, exponent: Shape): Shape {
  const result = sumOf(base, exponent, (x, y) => x ** y);
  if (exponent.growth === 'same') return base.growth === 'same' ? result : { ...result, growth: 'other' };
  return base.first === 1 && base.growth === 'same' ? { ...constantShape(1), random: result.random } : { ...result, growth: 'exponential', ...(base.first === undefined ? {} : { factor: base.first }) };
}

/** Of a constant and something unknown the smaller one is at most the constant. */
function withoutReason({ unknown, opaque, ...shape }: Shape, keep: boolean): Shape {
  return keep && unknown !== undefined ? { ...shape, unknown, ...(opaque === undefined ? {} : { opaque }) } : shape;
}
