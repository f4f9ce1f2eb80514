import type { LeanName } from './item.ts';
import type { Lean } from './review.ts';
import type { ArtefactKind, Reviewed } from './reviewed.ts';

type LeanFunction = (reviewed: Reviewed) => Lean;

/** A package in a manifest, or a file that exists, shows that somebody thought of it, and no more. */
export const artefactLeans = {
  'breaker-packages': both(files(['mesh-policy'], 'is a mesh policy; whether it detects outliers was not looked at'), packages(['opossum', 'cockatiel', 'mollitia', 'brakes', '@mollitia/core'], 'holds circuit breakers')),
  'limiter-packages': packages(['p-limit', 'p-queue', 'bottleneck', 'cockatiel', 'async-sema', 'semaphore-async-await'], 'bounds concurrency'),
  'fault-packages': packages(['toxiproxy-node-client', 'nock', 'msw', 'mockttp', 'testcontainers', '@pact-foundation/pact', 'chaos-monkey'], 'can make a dependency fail in tests'),
  'health-packages': packages(['@nestjs/terminus', '@godaddy/terminus', 'lightship', '@fastify/under-pressure', 'express-actuator'], 'serves health endpoints'),
  'metrics-packages': packages(['prom-client', '@opentelemetry/api', '@opentelemetry/sdk-node', 'dd-trace', 'newrelic', 'hot-shots', 'elastic-apm-node'], 'records metrics or traces'),
  'rate-limit-packages': packages(['express-rate-limit', '@nestjs/throttler', '@fastify/rate-limit', 'rate-limiter-flexible', '@fastify/under-pressure', 'toobusy-js', 'koa-ratelimit'], 'limits the rate of requests'),
  manifests: files(['kubernetes', 'helm', 'compose'], 'may set limits and replicas'),
  'decision-records': files(['decision-record'], 'is a decision record; how recent it is was not looked at'),
} as const satisfies Partial<Record<LeanName, LeanFunction>>;

function packages(names: readonly string[], does: string): LeanFunction {
  return ({ artefacts }) => {
    const found = artefacts.packages.filter((name) => names.includes(name));
    return { towards: found.length > 0 ? 'yes' : 'neither', because: found.map((name) => `${name}, in a manifest, ${does}.`) };
  };
}

function both(first: LeanFunction, second: LeanFunction): LeanFunction {
  return (reviewed) => {
    const leans = [first(reviewed), second(reviewed)];
    return { towards: leans.some(({ towards }) => towards === 'yes') ? 'yes' : 'neither', because: leans.flatMap(({ because }) => because) };
  };
}

const SHOWN = 3;

function files(kinds: readonly ArtefactKind[], does: string): LeanFunction {
  return ({ artefacts }) => {
    const found = artefacts.files.filter(({ kind }) => kinds.includes(kind)).map(({ path }) => path);
    const more = found.length > SHOWN ? [`${found.length - SHOWN} more files like these.`] : [];
    return { towards: found.length > 0 ? 'yes' : 'neither', because: [...found.slice(0, SHOWN).map((path) => `${path} ${does}.`), ...more] };
  };
}
