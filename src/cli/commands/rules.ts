import { Option, type Command } from 'commander';
import type { Session } from '../session.ts';

export function addRules(program: Command, session: Session): void {
  program
    .command('rules')
    .description('list the rules: id, preset, severity')
    .addOption(new Option('--format <format>', 'how to print').choices(['terminal', 'json']).default('terminal'))
    .action(async ({ format }: { readonly format: 'terminal' | 'json' }) => {
      const { listRules } = await import('../explain/list-rules.ts');
      await session.io.stdout.write(listRules(format));
    });
}
