import { Command } from 'commander';
import { version } from '../tool.ts';
import { addCheck } from './commands/check.ts';
import { addExplain } from './commands/explain.ts';
import { addReview } from './commands/review.ts';
import { addRules } from './commands/rules.ts';
import type { Session } from './session.ts';

const EPILOGUE = `
Exit codes: 0 nothing at or above the threshold, 1 something, 2 it could not run.`;

/** The command line; each command adds itself, and loads what it needs when it runs. */
export function createProgram(session: Session): Command {
  const { io, pending } = session;
  const program = new Command('fallacies')
    .description('Finds the places where TypeScript and JavaScript code assumes what the fallacies of distributed computing say it must not.')
    .version(version, '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', EPILOGUE)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => pending.push(io.stdout.write(text)),
      writeErr: (text) => pending.push(io.stderr.write(text)),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .showSuggestionAfterError();
  for (const add of [addCheck, addReview, addExplain, addRules]) add(program, session);
  return program;
}
