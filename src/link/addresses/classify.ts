import type { AddressLiteral } from '../program-facts.ts';

export interface ParsedAddress {
  readonly text: string;
  readonly form: AddressLiteral['form'];
  /** What the text alone decides; undefined: its use does. */
  readonly verdict: AddressLiteral['verdict'] | undefined;
}

const urlPattern = /^([a-z][a-z0-9+.-]*):\/\/(?:[^/@\s]*@)?(\[[0-9a-f:.]+\]|[^/:?#\s,]*)(?::(\d{1,5}))?/i;
const hostPort = /^((?:\d{1,3}\.){3}\d{1,3}|[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?):(\d{2,5})$/i;
const ipv4 = /^(?:\d{1,3}\.){3}\d{1,3}$/;
const namespaces = /(^|\.)(w3\.org|schemas\.xmlsoap\.org|xmlns\.com|json-schema\.org|purl\.org|ietf\.org)$/i;
const dialled = new Set(['http', 'https', 'ws', 'wss', 'grpc', 'grpcs', 'redis', 'rediss', 'amqp', 'amqps', 'mongodb', 'mongodb+srv', 'postgres', 'postgresql', 'mysql', 'nats', 'tcp', 'kafka', 'memcached', 'mqtt', 'mqtts', 'ldap', 'ldaps', 'smtp', 'smtps']);

/** What kind of address a text is; undefined: none. */
export function classify(text: string): ParsedAddress | undefined {
  const url = urlPattern.exec(text);
  if (url !== null) return fromUrl(text, url);
  const pair = hostPort.exec(text);
  if (pair !== null) return /[a-z]/i.test(pair[1] ?? '') || isIp(pair[1] ?? '') ? { text, form: 'host-port', verdict: ofHost(pair[1] ?? '', true) } : undefined;
  return isIp(text) ? { text, form: 'ip', verdict: ofHost(text, false) } : undefined;
}

function fromUrl(text: string, [, scheme = '', host = '', port]: RegExpExecArray): ParsedAddress | undefined {
  if (!dialled.has(scheme.toLowerCase()) || host === '' || host.includes('$')) return undefined;
  const verdict = namespaces.test(host) ? 'not-an-address' : ofHost(host, port !== undefined);
  return { text, form: isIp(host) ? 'ip' : port === undefined ? 'url' : 'host-port', verdict };
}

function ofHost(host: string, hasPort: boolean): AddressLiteral['verdict'] | undefined {
  if (isLoopback(host)) return 'loopback';
  if (host === '0.0.0.0' || host === '[::]') return 'listen';
  if (isDocumentation(host)) return 'documentation';
  if (isIp(host)) return undefined;
  if (!host.includes('.')) return hasPort ? undefined : 'cluster-name';
  if (/\.svc(\.|$)|\.cluster\.local$/i.test(host)) return 'cluster-name';
  if (/\.(svc|local|internal|cluster)(\.|$)/i.test(host)) return hasPort ? undefined : 'cluster-name';
  return 'public-api';
}

function isIp(host: string): boolean {
  return (ipv4.test(host) && host.split('.').every((part) => Number(part) <= 255 && String(Number(part)) === part)) || /^\[[0-9a-f:.]+\]$/i.test(host);
}

function isLoopback(host: string): boolean {
  return /^(localhost|.*\.localhost|127(\.\d{1,3}){3}|\[::1\]|host\.docker\.internal)$/i.test(host);
}

function isDocumentation(host: string): boolean {
  return /^(192\.0\.2|198\.51\.100|203\.0\.113)\./.test(host) || /(^|\.)(example|test|invalid)(\.(com|org|net))?$/i.test(host);
}
