/** What paths and names say of a health check. */

/** Of the path's words, nothing else is called so. */
const certain = /^(livez|liveness|livenessz|liveness[-_]?(probe|check)|live[-_]?(check|probe)|healthcheck[-_]live)$/i;
/** So is a match that is shown, or a person: what stands around it decides. */
const short = /^(live|alive|is[-_]?alive)$/i;
const health = /^(_?health\w*|health[-_]?checks?|probes?|status|actuator|_+health|k8s|kube|monitor(ing)?|ops|internal|observability|-)$/i;
const open = /^_?(healthz?|health[-_]?checks?|healthcheckz|ping|pingz?|status|statusz|heartbeat|up|ok)$/i;
const ready = /ready|readiness|startup/i;

/** 'open': a health check, and nobody says of what kind. */
export type PathSays = 'live' | 'open' | 'nothing';

export function pathSays(path: string): PathSays {
  const parts = path.split('/').filter((part) => part !== '');
  const last = parts.at(-1) ?? '';
  if (parts.some((part) => ready.test(part))) return 'nothing';
  if (certain.test(last)) return 'live';
  if (short.test(last)) return parts.slice(0, -1).some((part) => health.test(part)) ? 'live' : parts.length === 1 ? 'open' : 'nothing';
  return open.test(last) ? 'open' : 'nothing';
}

const lives = /^(is[-_]?(alive|live)|live|livez|alive|.*liveness.*|(get|check|handle)[-_]?live(z|ness)?|live(z|ness)?[-_]?(handler|check|probe|route))$/i;

/** The name of a handler, of its class or of its file. */
export function namesLiveness(name: string): boolean {
  return lives.test(name) && !ready.test(name);
}

export function namesHealth(name: string): boolean {
  return /health|probe|liveness|livez/i.test(name);
}
