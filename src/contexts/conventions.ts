import { certainly } from './host.ts';
import type { Classification } from './host.ts';
import type { Package } from './packages.ts';
import type { Place } from './path-parts.ts';
import type { TextSignals } from './text-signals.ts';

const LOADS_ON_SERVER = /\b(getServerSideProps|getStaticProps|getStaticPaths|getInitialProps)\b/;
const ROUTE_ON_SERVER = /\bexport\s+(const|async function|function)\s+(loader|action|headers)\b/;

/** A file among a framework's own directories. */
interface Convention {
  readonly stem: string;
  /** Directory names below the package, without `src`. */
  readonly roots: readonly string[];
  readonly home: Package;
  readonly signals: TextSignals;
}

/** What frameworks that render on both sides say by a file's place and name. */
export function byConvention({ name, inPackage }: Place, home: Package, signals: TextSignals): Classification | undefined {
  if (home.frameworks.size === 0) return undefined;
  if (/[.+]server\.[cm]?[jt]sx?$/.test(name)) return certainly('server', `named ${name}`);
  if (/\.client\.[cm]?[jt]sx?$/.test(name)) return certainly('browser', `named ${name}`);
  const roots = inPackage[0] === 'src' ? inPackage.slice(1) : inPackage;
  const convention = { stem: name.replace(/\.[cm]?[jt]sx?$/, ''), roots, home, signals };
  if (home.frameworks.has('next')) return byNext(convention);
  return byOtherFramework(convention, name);
}

function byOtherFramework(convention: Convention, name: string): Classification | undefined {
  const { roots, home: { frameworks } } = convention;
  if (frameworks.has('remix')) return byRemix(convention);
  if (frameworks.has('nuxt') && roots[0] === 'server') return certainly('server', 'in server/');
  return frameworks.has('astro') && roots[0] === 'pages' && /\.[jt]s$/.test(name) ? certainly('server', 'an endpoint') : undefined;
}

function byRemix({ roots, signals }: Convention): Classification | undefined {
  if (roots.includes('routes') && ROUTE_ON_SERVER.test(signals.text)) return certainly('server', 'a route with a loader or action');
  const [top = '', next = ''] = roots;
  return /^(components|hooks)$/.test(top === 'app' ? next : top) ? certainly('browser', 'among the components') : undefined;
}

function byNext(convention: Convention): Classification | undefined {
  const { stem, roots } = convention;
  if (stem === 'instrumentation-client') return certainly('browser', `${stem} runs in the browser`);
  if (roots.length === 0) return /^(middleware|proxy|instrumentation)$/.test(stem) ? certainly('server', `${stem} runs on the server`) : undefined;
  if (roots[0] === 'pages') return inPages(convention);
  return roots[0] === 'app' ? inApp(convention) : undefined;
}

function inPages({ stem, roots, signals }: Convention): Classification {
  if (roots[1] === 'api') return certainly('server', 'in pages/api/');
  if (stem === '_document' || LOADS_ON_SERVER.test(signals.text)) return certainly('server', 'a page that loads on the server');
  return certainly('browser', 'a page');
}

function inApp({ stem, roots }: Convention): Classification | undefined {
  if (roots.includes('api')) return certainly('server', 'in api/');
  if (/^(route|sitemap|robots|manifest|opengraph-image|twitter-image|icon)$/.test(stem)) return certainly('server', `${stem} runs on the server`);
  if (/^(page|layout|template|default|loading|not-found)$/.test(stem)) return certainly('server', 'a server component');
  return /^(error|global-error)$/.test(stem) ? certainly('browser', `${stem} runs in the browser`) : undefined;
}
