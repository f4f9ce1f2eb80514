import type { LibraryFacts } from '../../catalog/schema.ts';
import type { FileFacts } from '../../extract/file-facts.ts';
import type { ModuleBinder } from '../bind/index.ts';
import type { CatalogIndex } from '../library/catalog-index.ts';
import type { Abstract, CallRef, Frame, FunctionValue, Ref } from '../values/abstract.ts';
import type { Answers, Evaluation } from './answers.ts';
import type { Questions } from './once.ts';
import type { FileUnit } from './unit.ts';

/** What the linker is given: facts of files on demand, names bound to modules, and the catalog. */
export interface ProgramSource {
  /** Facts of a project file; read and extracted when first asked for. Undefined: no such file, or unreadable. */
  readonly facts: (path: string) => FileFacts | undefined;
  readonly binder: ModuleBinder;
  readonly catalog: CatalogIndex;
  /** What the users of a file's settings say of modules: it counts more than the catalog, and than the module's own code. */
  readonly own?: (path: string) => readonly LibraryFacts[];
  /** The repository's manifests, for what only they say; absent: there are none. */
  readonly manifests?: ManifestHost;
  /** Every source file of the repository, sorted, in a closed world; undefined in an open one. */
  readonly files: readonly string[] | undefined;
}

/** What a manifest that is no code is read with. */
export interface ManifestHost {
  listDirectory(path: string): readonly string[] | undefined;
  readText(path: string): string | undefined;
  /** The documents of a YAML file; none where it cannot be read. */
  readDocuments(path: string): readonly unknown[];
}

/** The program as the questions about it see it; answers are memoised in here and nowhere else. */
export interface Program extends ProgramSource {
  readonly unit: (path: string) => FileUnit | undefined;
  /** What is this expression? */
  readonly evaluate: (ref: Ref) => Abstract;
  readonly property: (value: Abstract, name: string) => Abstract;
  readonly global: (name: string) => Abstract;
  /** What a project function gives when it is called so; `from` is the call, absent for a getter. */
  readonly returns: (fn: FunctionValue, from: CallRef | undefined) => Abstract;
  readonly frame: (fn: FunctionValue, from: CallRef) => Frame | undefined;
  readonly evaluation: Evaluation;
  /** Members of values that were looked up. */
  readonly members: WeakMap<Abstract, Answers<string>>;
  /** Those that are answered once, {@link once}. */
  readonly questions: Questions;
  /** Memo tables of the questions, each under its own key. */
  readonly memo: <V>(question: string) => Map<object | string, V>;
}

export { isSettledFor, once, onceFor } from './once.ts';
