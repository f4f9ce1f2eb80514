import type { Daemon } from '../daemons/start.ts';
import { atPath, merge } from '../harness/option-path.ts';
import type { DeadlineProof, OptionProof, Packages } from '../harness/proof.ts';
import type { Finding } from '../harness/result.ts';
import type { Watched } from '../harness/watchdog.ts';
import { ofDefault, ofOption } from './shows.ts';
import { Trials } from './trial.ts';

type Found = readonly [id: string, finding: Finding & { readonly inferred?: string }];

/** The default and each option of one deadline. */
export async function measureDeadline<Library, With>(
  name: string,
  packages: Packages<Library, With>,
  proof: DeadlineProof<Library, With>,
  daemon?: Daemon,
): Promise<Found[]> {
  const trials = new Trials(packages, proof, daemon);
  const first: Found = [`deadlines.${name}.byDefault`, await measureDefault(trials, packages, proof)];
  const options = Object.entries(proof.options ?? {}).map(async ([path, option]): Promise<Found> =>
    [`deadlines.${name}.options[${path}]`, await measureOption(trials, path.replace(/@(call|client)$/, ''), option)]);
  return [first, ...await Promise.all(options)];
}

async function measureDefault<Library, With>(
  trials: Trials<Library, With>,
  packages: Packages<Library, With>,
  { call, patience, reads }: DeadlineProof<Library, With>,
): Promise<Found[1]> {
  const nothing = { options: {}, value: undefined };
  const [silent, mute] = await Promise.all([trials.silent(nothing, call, patience), trials.mute(nothing, call, patience)]);
  const told = reads?.(packages);
  const measured = { silent, ...(mute && { mute }), ...(reads && { reads: typeof told === 'number' ? told : String(told) }) };
  const shows = ofDefault(measured);
  return { kind: 'default', shows, measured, ...(!shows.ends && { inferred: `that it goes on after ${silent.ms} ms as it did until then` }) };
}

async function measureOption<Library, With>(trials: Trials<Library, With>, path: string, option: OptionProof<Library, With>): Promise<Found[1]> {
  const { value, via, beside = {}, off } = typeof option === 'object' ? option : { value: option };
  const given = (one: unknown): { options: Readonly<Record<string, unknown>>; value: unknown } => {
    const fresh: unknown = typeof one === 'function' ? (one as () => unknown)() : one;
    return { options: merge(beside, atPath(path, fresh)), value: fresh };
  };
  const values = off ?? (typeof value === 'number' ? [0] : []);
  const tried = trials.all(given(value), via);
  const trialsOff = values.map(async (one): Promise<[string, Watched]> => [String(one), await trials.mute(given(one), via) ?? await trials.silent(given(one), via)]);
  const offMeasured = Object.fromEntries(await Promise.all(trialsOff));
  const measured = {
    value: typeof value === 'function' ? 'made for each call' : JSON.stringify(value),
    ...await tried,
    ...(values.length > 0 && { off: offMeasured }),
  };
  return { kind: 'option', shows: ofOption(measured), measured };
}
