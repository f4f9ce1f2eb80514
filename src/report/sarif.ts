import type { Log, Notification, ReportingDescriptor, Run } from 'sarif';
import type { CheckReport, RuleInfo, Warning } from './check-report.ts';
import { toJson } from './json.ts';
import { levelOf } from './sarif-level.ts';
import { resultOf } from './sarif-result.ts';
import { placeInFile } from './sarif-location.ts';
import { visible } from './visible.ts';

/** SARIF 2.1.0, for code scanning and for other tools. */
export function toSarif(report: CheckReport): string {
  const log: Log = { $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json', version: '2.1.0', runs: [runOf(report)] };
  return toJson(log);
}

function runOf({ tool, rules, contexts, findings, warnings, notes }: CheckReport): Run {
  const positions = new Map(rules.map(({ id }, index) => [id, index]));
  return {
    tool: {
      driver: {
        name: tool.name,
        semanticVersion: tool.version,
        informationUri: tool.homepage,
        rules: rules.map(describe),
      },
    },
    // What decides which results belong together from run to run; the trailing slash says that it names a kind of run.
    automationDetails: { id: `fallacies/check/${contexts.join('+')}/` },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { SRCROOT: { description: { text: 'The root of the repository.' } } },
    invocations: [{ executionSuccessful: true, toolExecutionNotifications: [...warnings.map(warn), ...notes.map(note)] }],
    results: findings.map((finding) => resultOf(finding, positions.get(finding.rule))),
  };
}

function describe({ id, description, question, fallacy, severity, preset, items, url }: RuleInfo): ReportingDescriptor {
  return {
    id,
    name: id,
    shortDescription: { text: description },
    fullDescription: { text: `${description} ${question}` },
    help: { text: `${question} See ${url}`, markdown: `${question} See [${id}](${url}).` },
    helpUri: url,
    defaultConfiguration: { level: levelOf(severity) },
    properties: { tags: [fallacy, preset, ...items.map((item) => `checklist ${item}`)] },
  };
}

function warn({ path, line, column, message }: Warning): Notification {
  return { level: 'warning', message: { text: visible(message) }, locations: [placeInFile(path, line, column)] };
}

function note(text: string): Notification {
  return { level: 'note', message: { text: visible(text) } };
}
