/** What a lock file says about versions. */
export interface LockFile {
  /**
   * The exact version that the manifest in `importer` gets for what it calls `name`.
   * `importer` is relative to the lock file's directory, '' for the same; `range` is what the manifest asks for, if it does.
   */
  version(importer: string, name: string, range: string | undefined): string | undefined;
}

/** Versions by package name, to fall back on where nothing says which of them a file gets. */
export class VersionIndex {
  readonly #versions = new Map<string, Set<string>>();

  add(name: string, version: string): void {
    const known = this.#versions.get(name);
    if (known === undefined) this.#versions.set(name, new Set([version]));
    else known.add(version);
  }

  of(name: string): readonly string[] {
    return [...(this.#versions.get(name) ?? [])];
  }

  /** The version of a package that is there once. */
  only(name: string): string | undefined {
    const versions = this.#versions.get(name);
    return versions?.size === 1 ? [...versions][0] : undefined;
  }
}
