import type { Daemon } from '../daemons/start.ts';
import { atPath, merge } from '../harness/option-path.ts';
import type { MakeAttempt, Packages, RetryProof } from '../harness/proof.ts';
import type { Finding, RetryMeasured } from '../harness/result.ts';
import { toPort } from '../harness/reroute.ts';
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

/** `daemon` is the real server that the work goes through, if the proof asked for one. */
export async function measureRetry<Library, With>(packages: Packages<Library, With>, given: RetryProof<Library, With>, daemon?: Daemon): Promise<Finding> {
  const proof = daemon ? through(given, daemon) : given;
  const { options = {}, asked = {}, patience = DELAYS_PATIENCE } = proof;
  const run: RunWith<Library, With> = (over, make = proof.run) => runOnce(packages, proof, make, merge(options, over), patience);
  const quick = merge(asked, proof.quick ?? {});
  // Warm: what the library loads when it is first used is no delay.
  await runOnce(packages, proof, proof.run, merge(options, quick), 1500);
  const { delays, jittered } = await watchDelays(proof, asked, run);
  const total = await countAttempts(proof.asked ? [] : delays, () => run(proof.quick ?? {}));
  const measured = { ...ofDelays(delays), ...(total !== undefined && { attempts: total }), ...jittered, ...await countOthers(proof, quick, run) };
  return { kind: 'retry', shows: ofRetry(measured), measured };
}

type RunWith<Library, With> = (over: Options, make?: MakeAttempt<Library, With>) => Promise<Run>;

async function watchDelays<Library, With>(
  { jitter }: RetryProof<Library, With>,
  asked: Options,
  run: RunWith<Library, With>,
): Promise<{ readonly delays: readonly Run[]; readonly jittered: Pick<RetryMeasured, 'jittered'> }> {
  const [delays, jittered] = await Promise.all([several(() => run(asked)), jitter && several(() => run(merge(asked, jitter)))]);
  return { delays, jittered: jittered ? { jittered: ofDelays(jittered).delays } : {} };
}

/** What the option counts, and whether writes are sent again. */
async function countOthers<Library, With>(
  { attempts, write }: RetryProof<Library, With>,
  quick: Options,
  run: RunWith<Library, With>,
): Promise<Pick<RetryMeasured, 'attemptsWithTwo' | 'writeAttempts'>> {
  return {
    ...(attempts !== undefined && { attemptsWithTwo: (await run(merge(quick, atPath(attempts, 2)))).attempts }),
    ...(write && { writeAttempts: (await run(quick, write)).attempts }),
  };
}

function through<Library, With>(proof: RetryProof<Library, With>, { port }: Daemon): RetryProof<Library, With> {
  const at = (make: MakeAttempt<Library, With>): MakeAttempt<Library, With> => (attempt) => make({ ...attempt, port, url: `http://127.0.0.1:${port}` });
  return { ...proof, run: at(proof.run), ...(proof.write && { write: at(proof.write) }) };
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
  const { outcome } = await watch(() => toPort(server.port, () => make({ ...packages, url: server.url, port: server.port, options, fail })), patience);
  const at = called.length > 0 ? called : server.arrivals.map((arrival) => arrival.at);
  server.close();
  return { delays: at.slice(1).map((time, index) => Math.round(time - (at[index] ?? 0))), attempts: at.length, ended: outcome !== 'pending' };
}
