/** Where an import leads. */
export type ModuleResolution =
  /** A source file of the project; a declaration file only when there is nothing else. */
  | { readonly kind: 'file'; readonly path: string }
  /**
   * An npm package, or a Node built-in as `node:name`; `subpath` is '' or '/x'.
   * `alias` is the local name where the manifest installs the package under another one (`"redis-3": "npm:redis@3"`).
   */
  | { readonly kind: 'package'; readonly name: string; readonly subpath: string; readonly alias?: string }
  /** A style sheet, picture, JSON file, template… */
  | { readonly kind: 'asset' }
  /**
   * `internal`: it names something of the project (a relative path, an alias, a package of the repository) that should be there.
   * What git ignores should not: it is generated.
   */
  | { readonly kind: 'unresolved'; readonly internal: boolean };

/** The version of a package that a file uses. */
export interface PackageVersion {
  /** The exact version, from a lock file or an exact range. */
  readonly version?: string;
  /** The semver range in the manifest. */
  readonly range?: string;
  readonly from: 'lock' | 'manifest';
}
