import { expect, describe, it } from 'vitest';
import { problems } from '../../lab/check/problems.ts';
import type { LabResult, Measurement } from '../../lab/harness/result.ts';
import { readResults } from '../../lab/harness/results.ts';
import { proofIds, loadProof } from '../../lab/harness/proofs.ts';
import { showsOf } from '../../lab/measure/shows.ts';
import { catalog, type LibraryFacts } from '../../src/catalog/index.ts';

describe('the lab', () => {
  it('measured what the catalog states', () => {
    expect(problems(catalog, readResults())).toEqual([]);
  });

  it('has a proof for each result, of a library of the catalog, at exact versions', async () => {
    const ids = proofIds();
    expect(readResults().map(({ library }) => library).filter((library) => !ids.includes(library))).toEqual([]);
    expect(ids.filter((id) => !catalog.some((entry) => entry.id === id))).toEqual([]);
    const versions = await Promise.all(ids.map(async (id) => {
      const proof = await loadProof(id);
      return [...proof.versions, ...Object.values(proof.with ?? {})];
    }));
    expect(versions.flat().filter((version) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });
});

const evidence = [{ kind: 'proven', result: 'lab/results/x.json#deadlines.call.options[timeout]' }] as const;
const entry: LibraryFacts = {
  id: 'x',
  title: 'x',
  packages: ['x'],
  versions: '>=2',
  category: 'http',
  checked: '2.0.0',
  exports: { default: 'client' },
  kinds: { client: { call: { is: 'remote-call', judged: 'call', deadline: 'call' } } },
  deadlines: {
    call: {
      byDefault: { kind: 'none', evidence: [{ kind: 'types', version: '2.0.0' }] },
      options: [{ path: 'timeout', at: 'call', form: 'duration', unit: 'ms', coverage: 'headers', off: [0], evidence }],
      fix: 'timeout: 5000',
    },
  },
};

const ended = { outcome: 'rejected', ms: 510 } as const;
const pending = { outcome: 'pending', ms: 3000 } as const;
const headers: Measurement = {
  package: 'x@2.1.0', kind: 'option', shows: { coverage: 'headers', off: ['0'] },
  measured: { value: '500', silent: ended, stall: pending, drip: pending, off: { 0: pending } },
};
const result = (...found: Measurement[]): LabResult => ({ library: 'x', date: '2026-01-01', node: 'v20.19.0', facts: { 'deadlines.call.options[timeout]': found } });
const at = 'x: deadlines.call.options[timeout]:';

describe('the check', () => {
  it('has nothing to say where both agree', () => {
    expect(problems([entry], [result(headers)])).toEqual([]);
  });

  it('names a proven fact without a result', () => {
    expect(problems([entry], [])).toEqual([`${at} no result lab/results/x.json#deadlines.call.options[timeout]`]);
  });

  it('names a coverage that the lab does not show', () => {
    const all: Measurement = { ...headers, shows: { coverage: 'attempt', off: ['0'] }, measured: { ...headers.measured, stall: ended, drip: ended } };
    expect(problems([entry], [result(all)])).toEqual([`${at} the catalog states 'headers', the lab shows 'attempt' (x@2.1.0)`]);
  });

  it('names what switches it off, or does not', () => {
    const on: Measurement = { ...headers, shows: { coverage: 'headers', notOff: ['0'] }, measured: { ...headers.measured, off: { 0: ended } } };
    expect(problems([entry], [result(on)])).toEqual([`${at} the catalog says that 0 switches it off, but the call ended (x@2.1.0)`]);
  });

  it('asks for a source where a figure was neither waited for nor read', () => {
    const finite = { kind: 'finite', ms: 80_000, coverage: 'headers', evidence: [{ kind: 'proven', result: 'lab/results/x.json#deadlines.call.byDefault' }] } as const;
    const library: LibraryFacts = { ...entry, deadlines: { call: { byDefault: finite, options: [], fix: 'timeout: 5000' } } };
    const facts = (reads?: number): LabResult['facts'] => {
      const found = { package: 'x@2.0.0', kind: 'default', measured: { silent: pending, ...(reads !== undefined && { reads }) } } as const;
      return { 'deadlines.call.byDefault': [{ ...found, shows: showsOf({ ...found, shows: { ends: false } }) } as Measurement] };
    };
    expect(problems([library], [{ ...result(), facts: facts() }])).toEqual([expect.stringContaining('neither waited for the figure nor read it')]);
    expect(problems([library], [{ ...result(), facts: facts(80_000) }])).toEqual([]);
    expect(problems([library], [{ ...result(), facts: facts(60_000) }])).toEqual([expect.stringContaining('states 80000 ms, the library tells 60000 ms')]);
  });

  it('names a conclusion that was written in by hand', () => {
    const bent: Measurement = { ...headers, measured: { ...headers.measured, stall: ended } };
    expect(problems([entry], [result(bent)])).toEqual([`${at} what it shows does not follow from what was measured (x@2.1.0)`]);
  });

  it('names a version that the entry is not about', () => {
    expect(problems([entry], [result({ ...headers, package: 'x@1.9.0' })])).toEqual([`${at} x@1.9.0 is not what the entry is about`]);
  });

  it('names what the catalog does not state', () => {
    const found: LabResult = { ...result(headers), facts: { ...result(headers).facts, 'deadlines.call.options[signal]': [headers] } };
    expect(problems([entry], [found])).toEqual(['x: deadlines.call.options[signal]: the lab measured it, the catalog does not state it']);
  });
});

describe('the check of retries', () => {
  const retries = {
    run: {
      asked: 'explicit', form: 'operation',
      attempts: { paths: ['retries'], counts: 'retries', byDefault: 2 },
      delay: { byDefault: 'constant', baseMs: 100 },
      jitter: { byDefault: false },
      evidence: [{ kind: 'proven', result: 'lab/results/x.json#retries.run' }],
    },
  } as const;
  const library: LibraryFacts = { ...entry, deadlines: {}, retries };
  const measured = { delays: [[100, 200], [100, 200]], firstMs: 100, attempts: 3, attemptsWithTwo: 2, writeAttempts: 1 };
  const found = { package: 'x@2.0.0', kind: 'retry', measured } as const;
  const complete = { ...found, shows: showsOf({ ...found, shows: { growth: 'none', jitter: false } }) } as Measurement;

  it('names each thing that differs', () => {
    expect(problems([library], [{ ...result(), facts: { 'retries.run': [complete] } }])).toEqual([
      'x: retries.run: what the number counts: the catalog states retries, the lab shows attempts (x@2.0.0)',
      'x: retries.run: growth: the catalog states constant, the lab shows growing (x@2.0.0)',
      'x: retries.run: writes are sent again: the catalog states true, the lab shows false (x@2.0.0)',
    ]);
  });
});

describe('the check of hooks', () => {
  const hooks = { save: { declared: 'method', runs: ['before', 'after'], evidence: [{ kind: 'proven', result: 'lab/results/x.json#hooks.save' }] } } as const;
  const library: LibraryFacts = { ...entry, deadlines: {}, hooks };
  const check = (ended: Readonly<Record<string, number>>, outcome: 'resolved' | 'rejected' = 'resolved'): readonly string[] => {
    const measured = { write: { outcome, ms: 300 }, ended };
    const found = { package: 'x@2.0.0', kind: 'hooks', measured, shows: { waited: [] } } as const;
    const complete = { ...found, shows: showsOf(found) } as Measurement;
    return problems([library], [{ ...result(), facts: { 'hooks.save': [complete] } }]);
  };

  it('has nothing to say where the write had waited for both', () => {
    expect(check({ after: 250, before: 120 })).toEqual([]);
  });

  it('names what had not ended when the write had, and what the catalog does not say', () => {
    expect(check({ before: 120, after: 420, around: 200 })).toEqual([
      'x: hooks.save: the catalog states that after is waited for, the lab does not show it (x@2.0.0)',
      'x: hooks.save: around is waited for, which the catalog does not say (x@2.0.0)',
    ]);
  });

  it('takes a write that failed for no proof', () => {
    expect(check({ before: 120, after: 250 }, 'rejected')).toHaveLength(2);
  });
});
