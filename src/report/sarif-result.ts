import type { CodeFlow, Location as SarifLocation, Result, Suppression as SarifSuppression } from 'sarif';
import type { Finding, Suppression } from '../../rules/finding.ts';
import { physicalLocation } from './sarif-location.ts';
import { levelOf } from './sarif-level.ts';
import { visible } from './visible.ts';

export function resultOf(finding: Finding, ruleIndex: number | undefined): Result {
  const { rule, severity, message, location, related, fingerprint, suppression, fallacy, guideline, item, context } = finding;
  return {
    ruleId: rule,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: levelOf(severity),
    message: { text: plain(message) },
    locations: [{ physicalLocation: physicalLocation(location) }],
    ...(related.length > 0 && { relatedLocations: related.map((one, index) => ({ id: index + 1, ...noted(one) })), codeFlows: [codeFlow(finding)] }),
    partialFingerprints: { 'fallacies/v1': fingerprint },
    ...(suppression && { suppressions: [suppressionOf(suppression)] }),
    properties: { severity, fallacy, guideline, item, context },
  };
}

/** What explains the finding, in its order, and then the finding itself. */
function codeFlow({ related, location, message }: Finding): CodeFlow {
  const steps = [...related, { location, message }];
  return { threadFlows: [{ locations: steps.map((step, index) => ({ location: noted(step), executionOrder: index + 1 })) }] };
}

function noted({ location, message }: Finding['related'][number]): SarifLocation {
  return { physicalLocation: physicalLocation(location), message: { text: plain(message) } };
}

function suppressionOf({ by, reason, owner, until, location }: Suppression): SarifSuppression {
  return {
    kind: 'inSource',
    status: 'accepted',
    ...(reason !== undefined && { justification: visible(reason) }),
    location: { physicalLocation: physicalLocation(location) },
    properties: { by, ...(owner !== undefined && { owner }), ...(until !== undefined && { until }) },
  };
}

/** In a message, `[words](1)` is a link to a related place; words from the reviewed code must not become one. */
function plain(message: string): string {
  return visible(message).replace(/\[([^\]]*)\](?=\()/g, String.raw`\[$1\]`);
}
