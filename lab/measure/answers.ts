import { get } from 'node:http';
import type { AnswerProof, Packages } from '../harness/proof.ts';
import type { AnswerMeasured, Asked, Finding } from '../harness/result.ts';
import { PATIENCE } from '../harness/watchdog.ts';
import { ofAnswer } from './shows.ts';

/** The time that is tried, ms. */
const TIME = 500;

/** Asks a server whose handler never answers: with the limit, and with each value that is said to switch it off. */
export async function measureAnswer<Library, With>(packages: Packages<Library, With>, proof: AnswerProof<Library, With>): Promise<Finding> {
  const limited = await asked(packages, proof, TIME);
  const without = await asked(packages, proof, undefined);
  const off: Record<string, Asked> = {};
  for (const value of proof.off ?? []) off[String(value)] = await asked(packages, proof, value);
  const measured: AnswerMeasured = { with: limited, without, ...(proof.off !== undefined && { off }) };
  return { kind: 'answer', shows: ofAnswer(measured), measured };
}

async function asked<Library, With>(packages: Packages<Library, With>, { serve }: AnswerProof<Library, With>, time: unknown): Promise<Asked> {
  const { port, stop } = await serve({ ...packages, time });
  const started = performance.now();
  const ended = await new Promise<Asked['ended']>((resolve) => {
    const request = get({ host: '127.0.0.1', port, path: '/', signal: AbortSignal.timeout(PATIENCE) }, (response) => {
      response.resume().on('end', () => { resolve(`answered ${response.statusCode ?? 0}`); });
    });
    request.on('error', ({ name }) => { resolve(name === 'AbortError' ? 'pending' : 'closed'); });
  });
  const ms = Math.round(performance.now() - started);
  await stop();
  return { ended, ms };
}
