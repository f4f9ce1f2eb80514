import { atPath, merge } from '../harness/option-path.ts';
import type { MakeAttempt, Packages, RetryProof } from '../harness/proof.ts';
import type { Finding, RetryMeasured } from '../harness/result.ts';
import { watch } from '../harness/watchdog.ts';
import { answering } from '../servers/answering.ts';
import { firstOf } from './delays.ts';
import { ENDLESS, ofRetry } from './shows.ts';

type Options = Readonly<Record<string, unknown>>;

/** How often the same code runs, side by side: five alike tell the smallest jitter in use from none. */
const RUNS = 5;
const DELAYS_PATIENCE = 8000;

interface Run {
  readonly delays: readonly number[];
  readonly attempts: number;
  /** It gave up by itself while the lab watched. */
  readonly ended: boolean;
}

export async function measureRetry<Library, With>(packages: Packages<Library, With>, proof: RetryProof<Library, With>): Promise<Finding> {
  const { options = {}, quick = {}, patience = DELAYS_PATIENCE, jitter, write, attempts } = proof;
  const run = (over: Options, make = proof.run): Promise<Run> => runOnce(packages, proof, make, merge(options, over), patience);
  // Warm: what the library loads when it is first used is no delay.
  await runOnce(packages, proof, proof.run, merge(options, quick), 1500);
  const [runs, jittered] = await Promise.all([several(() => run({})), jitter && several(() => run(jitter))]);
  const total = await countAttempts(runs, () => run(quick));
  const written = write && await run(quick, write);
  const measured: RetryMeasured = {
    ...ofDelays(runs),
    ...(total !== undefined && { attempts: total }),
    ...(attempts !== undefined && { attemptsWithTwo: (await run(merge(quick, atPath(attempts, 2)))).attempts }),
    ...(jittered && { jittered: ofDelays(jittered).delays }),
    ...(written && { writeAttempts: written.attempts }),
  };
  return { kind: 'retry', shows: ofRetry(measured), measured };
}

function ofDelays(runs: readonly Run[]): Pick<RetryMeasured, 'delays' | 'firstMs'> {
  const delays = runs.map((one) => one.delays.slice(0, 12));
  const firstMs = firstOf(delays);
  return { delays, ...(firstMs !== undefined && { firstMs }) };
}

const several = (run: () => Promise<Run>): Promise<Run[]> => Promise.all(Array.from({ length: RUNS }, run));

/** From the runs with the library's own delays where they came to an end, else from a quick one. */
async function countAttempts(runs: readonly Run[], quickly: () => Promise<Run>): Promise<number | undefined> {
  const [first] = runs;
  if (first?.ended === true || (first?.attempts ?? 0) >= ENDLESS) return first?.attempts;
  const quick = await quickly();
  return quick.ended || quick.attempts >= ENDLESS ? quick.attempts : undefined;
}

async function runOnce<Library, With>(
  packages: Packages<Library, With>,
  { fails = 503 }: RetryProof<Library, With>,
  make: MakeAttempt<Library, With>,
  options: Options,
  patience: number,
): Promise<Run> {
  const server = await answering(fails, ENDLESS);
  const called: number[] = [];
  // Enough is enough: a loop that never waits would otherwise never let go of this thread.
  const fail = (): unknown => {
    if (called.length >= ENDLESS) return undefined;
    called.push(performance.now());
    throw new Error('the work failed');
  };
  const { outcome } = await watch(() => make({ ...packages, url: server.url, port: server.port, options, fail }), patience);
  const at = called.length > 0 ? called : server.arrivals.map((arrival) => arrival.at);
  server.close();
  return { delays: at.slice(1).map((time, index) => Math.round(time - (at[index] ?? 0))), attempts: at.length, ended: outcome !== 'pending' };
}
