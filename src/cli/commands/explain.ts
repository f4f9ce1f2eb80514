import type { Command } from 'commander';
import type { Session } from '../session.ts';

export function addExplain(program: Command, session: Session): void {
  program
    .command('explain')
    .description('print the page of a rule, or what is known of a library and why it is believed')
    .argument('<name>', 'id of a rule, or name of a package')
    .action(async (name: string) => {
      const { explain } = await import('../explain/explain.ts');
      await session.io.stdout.write(explain(name));
    });
}
