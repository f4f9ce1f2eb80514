import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { AnyProof } from './proofs.ts';

const PACKAGES = path.resolve(import.meta.dirname, '../.packages');

/** Where one version for one proof is installed, apart from the project's own dependencies. */
export function folderOf(id: string, version: string): string {
  return path.join(PACKAGES, `${id}@${version}`);
}

/** Installs what a proof needs, once. A folder that is there is complete: it gets its name last. */
export async function install(id: string, proof: AnyProof, version: string): Promise<void> {
  const folder = folderOf(id, version);
  const dependencies = { ...(isBuiltIn(proof.install) ? {} : { [proof.install]: version }), ...proof.with };
  const stamp = path.join(folder, `${fingerprint(dependencies)}.complete`);
  if (existsSync(stamp)) return;
  const fresh = `${folder}.new`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  writeFileSync(path.join(fresh, 'package.json'), JSON.stringify({ private: true, dependencies }));
  writeFileSync(path.join(fresh, 'load.mjs'), 'export default (name) => import(name);\n');
  await npmInstall(fresh, proof.scripts === true);
  writeFileSync(path.join(fresh, path.basename(stamp)), '');
  rmSync(folder, { recursive: true, force: true });
  renameSync(fresh, folder);
}

/** What comes with Node is what runs here. */
function isBuiltIn(name: string): boolean {
  return name.startsWith('node:');
}

function fingerprint(dependencies: Readonly<Record<string, string>>): string {
  return Object.entries(dependencies).map(([name, version]) => `${name}@${version}`).join('+').replaceAll('/', '~');
}

async function npmInstall(folder: string, withScripts: boolean): Promise<void> {
  const flags = ['--no-audit', '--no-fund', '--no-package-lock', '--legacy-peer-deps', '--loglevel=error', ...(withScripts ? [] : ['--ignore-scripts'])];
  const child = spawn('npm', ['install', ...flags], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  const said: Buffer[] = [];
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
  const status = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (status !== 0) throw new Error(`npm install failed: ${Buffer.concat(said).toString().split('\n')[0] ?? ''}`);
}
