import { Option, type Command } from 'commander';
import type { CheckOptions } from '../check/run-check.ts';
import { contextOption, failOnOption, outputOption, strictInputOption, workersOption } from '../options.ts';
import type { Session } from '../session.ts';

const HELP = `
Paths are files, directories or globs; without any, the whole repository is checked. They narrow what is reported:
whatever the repository holds is read, so that clients, wrappers and locks are followed across files.

A check of the whole repository leaves what it linked in node_modules/.cache/fallacies, or in your cache directory where
there is no node_modules: with it the ESLint plugin sees the whole program. It is never read by check itself.

Examples:
  fallacies check
  fallacies check services/orders "packages/*/src/**"
  fallacies check --format sarif --output fallacies.sarif --fail-on never`;

export function addCheck(program: Command, session: Session): void {
  program
    .command('check')
    .description('print findings')
    .argument('[paths...]', 'what to report on')
    .addOption(new Option('--format <format>', 'how to print').choices(['terminal', 'json', 'sarif']).default('terminal'))
    .addOption(new Option('--preset <preset>', 'which rules (default: recommended)').choices(['recommended', 'strict', 'all']))
    .addOption(new Option('--rule <id>', 'run this rule only; may be given several times').argParser(collect))
    .addOption(contextOption())
    .addOption(new Option('--show <what>', 'print also the sites whose answer is not known').choices(['unknown']))
    .addOption(failOnOption().default('medium'))
    .addOption(new Option('--quiet', 'one line for each finding, and nothing else'))
    .addOption(new Option('--stdin', 'check the text on standard input; needs --stdin-filename'))
    .addOption(new Option('--stdin-filename <path>', 'the file that the text stands for').implies({ stdin: true }))
    .addOption(strictInputOption())
    .addOption(outputOption())
    .addOption(workersOption())
    .addOption(new Option('--no-cache', 'leave nothing behind for the editor'))
    .addHelpText('after', HELP)
    .action(async (paths: string[], options: CheckOptions) => {
      const { runCheck } = await import('../check/run-check.ts');
      session.exitCode = await runCheck(paths, options, session);
    });
}

function collect(value: string, previous: readonly string[] = []): readonly string[] {
  return [...previous, value];
}
