// `npm run lab -- [library…]`: installs what the proofs need, runs them against servers on this machine, and writes lab/results.
import { availableParallelism } from 'node:os';
import { install } from './harness/install.ts';
import type { FromChild } from './harness/message.ts';
import { loadProof, proofIds, type AnyProof } from './harness/proofs.ts';
import type { LabResult, Measurement } from './harness/result.ts';
import { readResult, writeResult } from './harness/results.ts';
import { changes } from './harness/changes.ts';
import { spawnProof } from './harness/spawn-proof.ts';

const known = proofIds();
const asked = process.argv.slice(2);
const strangers = asked.filter((id) => !known.includes(id));
if (strangers.length > 0) {
  console.error(`no proof of ${strangers.join(', ')}. There are: ${known.join(', ')}`);
  process.exit(2);
}

// A proof mostly waits; two at a time leave the clock alone on a small machine.
const lanes = Math.max(1, Math.min(4, availableParallelism()));
const queue = [...(asked.length > 0 ? asked : known)];
let failed = 0;
await Promise.all(Array.from({ length: lanes }, async () => {
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) await runProof(id);
}));
process.exitCode = failed === 0 ? 0 : 1;

async function runProof(id: string): Promise<void> {
  const proof = await loadProof(id);
  const result = await measureVersions(id, proof);
  const before = readResult(id);
  writeResult(result);
  const unproven = Object.entries(result.unproven ?? {}).map(([fact, why]) => `  not proven: ${fact}: ${why}`);
  const lines = [...(before ? changes(before, result) : ['new']).map((line) => `  ${line}`), ...unproven];
  if (unproven.length > 0) failed += 1;
  console.log([`${id}: ${Object.keys(result.facts).length} facts`, ...lines].join('\n'));
}

async function measureVersions(id: string, proof: AnyProof): Promise<LabResult> {
  const facts: Record<string, Measurement[]> = {};
  const unproven: Record<string, string> = {};
  for (const version of proof.versions) {
    const at = `${proof.install}@${version}`;
    const { messages, failure } = await runVersion(id, proof, version);
    for (const message of messages) note(message, at);
    if (failure !== undefined) unproven[at] = failure;
  }
  return {
    library: id,
    date: new Date().toISOString().slice(0, 10),
    node: process.version,
    facts,
    ...(Object.keys(unproven).length > 0 && { unproven }),
  };

  function note(message: FromChild, at: string): void {
    if ('unproven' in message) unproven[`${message.fact} (${at})`] = message.unproven;
    else (facts[message.fact] ??= []).push({ package: at, ...message.finding });
  }
}

async function runVersion(id: string, proof: AnyProof, version: string): Promise<{ messages: readonly FromChild[]; failure?: string }> {
  try {
    await install(id, proof, version);
    return await spawnProof(id, version, proof);
  } catch (error) {
    return { messages: [], failure: String(error) };
  }
}
