import type { Command } from 'commander';
import { InputError } from '../../input-error.ts';
import type { Session } from '../session.ts';

const HELP = `
Examples:
  fallacies explain require-timeout
  fallacies explain ioredis
  fallacies explain --finding src/orders.ts:42
  fallacies explain --finding 3f9a1c packages/api`;

export function addExplain(program: Command, session: Session): void {
  program
    .command('explain')
    .description('print the page of a rule, what is known of a library and why it is believed, or the whole way to a finding')
    .argument('[name]', 'id of a rule, or name of a package; with --finding, a path of the repository')
    .option('--finding <id>', 'a finding of this repository, by its fingerprint or place: every step that leads to it, with its code')
    .addHelpText('after', HELP)
    .action(async (name: string | undefined, { finding }: { readonly finding?: string }) => {
      if (finding !== undefined) {
        const { explainFinding } = await import('../explain/explain-finding.ts');
        await explainFinding(finding, name === undefined ? [] : [name], session);
        return;
      }
      if (name === undefined) throw new InputError('say what to explain: a rule, a library, or --finding with a place such as src/a.ts:12');
      const { explain } = await import('../explain/explain.ts');
      await session.io.stdout.write(explain(name));
    });
}
