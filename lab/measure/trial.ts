import type { Daemon } from '../daemons/start.ts';
import type { Call, DeadlineProof, MakeCall, Packages } from '../harness/proof.ts';
import { toPort } from '../harness/reroute.ts';
import { watch, type Watched } from '../harness/watchdog.ts';
import type { LocalServer } from '../servers/listen.ts';
import { dripping, silent, stalling } from '../servers/misbehaving.ts';
import { muting } from '../servers/muting.ts';
import type { Tried } from './coverage.ts';

export type Given<Library, With> = Pick<Call<Library, With>, 'options' | 'value'>;

/** Makes one call against one server that misbehaves. */
export class Trials<Library, With> {
  readonly #packages: Packages<Library, With>;
  readonly #proof: DeadlineProof<Library, With>;
  readonly #daemon: Daemon | undefined;

  constructor(packages: Packages<Library, With>, proof: DeadlineProof<Library, With>, daemon?: Daemon) {
    this.#packages = packages;
    this.#proof = proof;
    this.#daemon = daemon;
  }

  /** The call against each server that its transport can meet. */
  async all(given: Given<Library, With>, call = this.#proof.call): Promise<Tried> {
    const tried = this.#daemon ? this.#withDaemon(this.#daemon, given, call) : this.#withoutDaemon(given, call);
    const [silently, others] = await Promise.all([this.silent(given, call), tried]);
    return { silent: silently, ...others };
  }

  async #withoutDaemon(given: Given<Library, With>, call: MakeCall<Library, With>): Promise<Tried> {
    if (this.#proof.server === 'tcp') return {};
    const [stall, drip] = await Promise.all([this.#against(await stalling(), given, call), this.#against(await dripping(), given, call)]);
    return { stall, drip };
  }

  async #withDaemon(daemon: Daemon, given: Given<Library, With>, call: MakeCall<Library, With>): Promise<Tried> {
    const { slow } = this.#proof;
    const working = { port: daemon.port, url: `http://127.0.0.1:${daemon.port}`, connections: () => 0, close: () => undefined };
    const [mute, slowly] = await Promise.all([this.mute(given, call), slow && this.#against(working, given, slow)]);
    return { ...(mute && { mute }), ...(slowly && { slow: slowly }) };
  }

  async silent(given: Given<Library, With>, call = this.#proof.call, patience?: number): Promise<Watched> {
    return this.#against(await silent(), given, call, { patience });
  }

  /** A real server that falls silent when the call says so. */
  async mute(given: Given<Library, With>, call = this.#proof.call, patience?: number): Promise<Watched | undefined> {
    if (this.#daemon === undefined) return undefined;
    const proxy = await muting(this.#daemon.port);
    return this.#against(proxy, given, call, { patience, mute: proxy.mute });
  }

  async #against(
    server: LocalServer,
    given: Given<Library, With>,
    call: MakeCall<Library, With>,
    { patience, mute = () => undefined }: { readonly patience?: number | undefined; readonly mute?: () => void } = {},
  ): Promise<Watched> {
    const made = { ...this.#packages, ...given, url: server.url, port: server.port, mute };
    const watched = await watch(() => toPort(server.port, () => call(made)), patience);
    server.close();
    return watched;
  }
}
