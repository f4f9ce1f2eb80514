import { breaks, defineRule, holds, notApplicable, unknown, type SiteVerdict } from '../define-rule.ts';
import type { AddressLiteral } from '../../src/link/program-facts.ts';

export interface Options {
  /** Addresses that may stand in the code: a host, host and port, or the whole text; a trailing `*` stands for any rest. */
  readonly allow: readonly string[];
  /** Names that only the cluster resolves, such as `orders.default.svc:8080`. */
  readonly clusterNames: 'allow' | 'report';
  /** The fallback of an environment variable: always, or only where it is asked whether this is production. */
  readonly fallbacks: 'allow' | 'development';
}

export type MessageId = 'ip' | 'host-port' | 'url' | 'fallback' | 'clusterName';

const HARMLESS: Partial<Record<AddressLiteral['verdict'], string>> = {
  listen: 'an address to listen on',
  loopback: 'the machine itself',
  documentation: 'a range that is kept for examples',
  'public-api': 'a public service, whose name is its address',
};

export default defineRule<Options, MessageId>({
  id: 'no-hardcoded-address',
  description: 'Disallow addresses of other services in the code.',
  question: 'Can every peer be moved without a change of code?',
  fallacy: 'topology does not change',
  severity: 'medium',
  preset: 'recommended',
  items: ['5.1'],
  messages: {
    ip: {
      what: '{text} is the address of a machine.',
      why: 'When the peer moves, restarts or gets a second instance, this code goes on asking a machine that is not it.',
      fix: 'Read the name of the service from the configuration, and let DNS or the registry say where it is.',
    },
    'host-port': {
      what: '{text} is the address of another service, written into the code.',
      why: 'It is the same in every environment and for ever: moving the peer takes a release of everybody who calls it.',
      fix: 'Read it from the configuration (process.env.SERVICE_URL), with no fallback that could reach production.',
    },
    url: {
      what: '{text} points to another service of your own, written into the code.',
      why: 'It is the same in every environment and for ever: moving the peer takes a release of everybody who calls it.',
      fix: 'Read it from the configuration (process.env.SERVICE_URL), with no fallback that could reach production.',
    },
    fallback: {
      what: '{text} is used wherever the variable is not set, production included.',
      why: 'A forgotten variable is then no error at the start but a connection to the wrong place.',
      fix: 'Refuse to start without the variable, or use the fallback only where NODE_ENV says development.',
    },
    clusterName: {
      what: '{text} is a name of this cluster, written into the code.',
      why: 'The code runs in no other cluster or namespace without a change.',
      fix: 'Read it from the configuration (process.env.SERVICE_URL).',
    },
  },
  options: {
    schema: {
      type: 'object',
      properties: {
        allow: { type: 'array', items: { type: 'string' }, uniqueItems: true },
        clusterNames: { enum: ['allow', 'report'] },
        fallbacks: { enum: ['allow', 'development'] },
      },
      additionalProperties: false,
    },
    defaults: { allow: [], clusterNames: 'allow', fallbacks: 'allow' },
    strict: { fallbacks: 'development' },
  },
  judge: ({ addresses }, options) => addresses.map((address) => judgeAddress(address, options)),
});

function judgeAddress({ location, text, form, verdict, developmentOnly = false }: AddressLiteral, options: Options): SiteVerdict<MessageId> {
  if (options.allow.some((allowed) => matches(text, allowed))) return holds(location, 'allowed by the settings');
  switch (verdict) {
    case 'hardcoded': return breaks(location, form, { text });
    case 'unknown': return unknown(location, { reason: `what ${text} points to is not known` });
    case 'not-an-address': return notApplicable(location, 'no address');
    case 'cluster-name':
      return options.clusterNames === 'report' ? breaks(location, 'clusterName', { text }, { severity: 'low' }) : holds(location, 'a name that the cluster resolves');
    case 'env-fallback':
      if (developmentOnly) return holds(location, 'a fallback for development alone');
      return options.fallbacks === 'development' ? breaks(location, 'fallback', { text }, { severity: 'low' }) : holds(location, 'a fallback of the environment');
    default: return holds(location, HARMLESS[verdict]);
  }
}

/** By the whole text, by host and port, or by the host alone. */
function matches(text: string, allowed: string): boolean {
  const [authority = text] = text.replace(/^[a-z][\w+.-]*:\/\/(?:[^/@]*@)?/i, '').split('/');
  const names = [text, authority, authority.replace(/:\d+$/, '')];
  return names.some((name) => (allowed.endsWith('*') ? name.startsWith(allowed.slice(0, -1)) : name === allowed));
}
