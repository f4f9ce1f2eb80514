/** A reported site, as far as scoring needs it. */
export interface Finding {
  /** Without the plugin's prefix. */
  rule: string;
  /** Relative to the repository, with `/`. */
  path: string;
  line: number;
  message: string;
}

interface Sarif {
  runs: { results?: Result[] }[];
}

interface Result {
  ruleId: string;
  message?: { text?: string };
  suppressions?: unknown[];
  locations?: { physicalLocation?: Place }[];
}

interface Place {
  artifactLocation: { uri: string };
  region?: { startLine?: number };
}

/** The findings of a SARIF log. Suppressed results and those without a place are left out. */
export function readSarif(text: string): Finding[] {
  const { runs } = JSON.parse(text) as Sarif;
  return runs.flatMap((run) => run.results ?? []).flatMap(toFinding);
}

function toFinding({ ruleId, message, suppressions, locations }: Result): Finding[] {
  const place = locations?.[0]?.physicalLocation;
  if (!place || suppressions?.length) return [];
  return [
    {
      rule: ruleId.slice(ruleId.lastIndexOf('/') + 1),
      path: decodeURIComponent(place.artifactLocation.uri).replace(/^\.\//, ''),
      line: place.region?.startLine ?? 1,
      message: message?.text ?? '',
    },
  ];
}
