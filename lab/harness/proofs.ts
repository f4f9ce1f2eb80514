import { readdirSync } from 'node:fs';
import type { Proof } from './proof.ts';

const FOLDER = new URL('../proofs/', import.meta.url);

/** A proof of whatever package: the harness hands values through and looks into none. */
export type AnyProof = Proof<unknown, unknown>;

/** The libraries that have a proof. */
export function proofIds(): string[] {
  return readdirSync(FOLDER).filter((name) => name.endsWith('.ts')).map((name) => name.slice(0, -'.ts'.length)).sort();
}

export async function loadProof(id: string): Promise<AnyProof> {
  const loaded = await import(new URL(`${id}.ts`, FOLDER).href) as { readonly default: AnyProof };
  return loaded.default;
}
