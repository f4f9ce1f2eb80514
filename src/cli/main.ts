import { compileLate } from './compile-late.ts';
import { processIo } from './process-io.ts';
import { run } from './run.ts';

compileLate();
process.exitCode = await run(process.argv.slice(2), processIo());
