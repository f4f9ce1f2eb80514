import { InvalidArgumentError, Option, type Command } from 'commander';
import { contextOption, failOnOption, outputOption, strictInputOption, workersOption } from '../options.ts';
import type { ReviewOptions } from '../review/run-review.ts';
import type { Session } from '../session.ts';

const HELP = `
All rules run, whatever the preset. The review is evidence for a person who decides; it does not say that a system is correct.
Its date is --date, else SOURCE_DATE_EPOCH, else today; what was accepted until an earlier day is not accepted any more.`;

export function addReview(program: Command, session: Session): void {
  program
    .command('review')
    .description('write the design review: ten guidelines, each item with its evidence')
    .argument('[path]', 'the repository, or a directory in it', '.')
    .addOption(new Option('--format <format>', 'how to write it').choices(['md', 'json']).default('md'))
    .addOption(contextOption())
    .addOption(failOnOption().default('never'))
    .addOption(new Option('--date <date>', 'date of the review, YYYY-MM-DD').argParser(parseDate))
    .addOption(strictInputOption())
    .addOption(outputOption())
    .addOption(workersOption())
    .addHelpText('after', HELP)
    .action(async (path: string, options: ReviewOptions) => {
      const { runReview } = await import('../review/run-review.ts');
      session.exitCode = await runReview(path, options, session);
    });
}

function parseDate(text: string): string {
  const day = new Date(`${text}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text) throw new InvalidArgumentError('It is a day, YYYY-MM-DD.');
  return text;
}
