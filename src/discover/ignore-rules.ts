import ignore from 'ignore';
import type { Ignore } from 'ignore';

/** Directories that hold no source of the project, whether or not .gitignore names them. */
const NEVER = new Set([
  'node_modules', 'bower_components', 'jspm_packages', '.git', '.hg', '.svn', '.jj', '.yarn', '.pnp.cjs', '.pnp.loader.mjs',
  '.next', '.nuxt', '.output', '.svelte-kit', '.turbo', '.nx', '.vercel', '.serverless', '.cache', '.parcel-cache', '.angular', '.wrangler',
]);

/** The .gitignore rules in force in a directory: its own, then those of the directories above. */
export class IgnoreRules {
  readonly #above: IgnoreRules | undefined;
  readonly #directory: string;
  readonly #matcher: Ignore | undefined;

  constructor(above: IgnoreRules | undefined, directory: string, gitignore: string | undefined) {
    this.#above = above;
    this.#directory = directory === '' ? '' : `${directory}/`;
    this.#matcher = gitignore === undefined ? undefined : ignore().add(gitignore);
  }

  /** Whether an entry of this directory is left out. The directory itself must not be. */
  ignores(directory: string, name: string, kind: 'file' | 'directory'): boolean {
    if (NEVER.has(name)) return true;
    const path = directory === '' ? name : `${directory}/${name}`;
    return this.#decides(kind === 'directory' ? `${path}/` : path) ?? false;
  }

  #decides(path: string): boolean | undefined {
    if (this.#matcher !== undefined) {
      const { ignored, unignored } = this.#matcher.test(path.slice(this.#directory.length));
      if (ignored || unignored) return ignored;
    }
    return this.#above === undefined ? undefined : this.#above.#decides(path);
  }
}
