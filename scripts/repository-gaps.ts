// What the fixture repositories are marked with and not judged as: `node bench/run.mjs scripts/repository-gaps.ts [name…]`
import { fileURLToPath } from 'node:url';
import { look, readRepositories } from '../test/support/repositories.ts';

const names = process.argv.slice(2);
for (const repository of readRepositories(fileURLToPath(new URL('../fixtures/repositories', import.meta.url)))) {
  if (names.length > 0 && !names.includes(repository.name)) continue;
  const { breaks, quiet } = await look(repository);
  const lines = [
    ...repository.breaks.filter((mark) => !breaks.includes(mark)).map((mark) => `missing     ${mark}`),
    ...breaks.filter((mark) => !repository.breaks.includes(mark)).map((mark) => `unexpected  ${mark}`),
    ...repository.quiet.filter((mark) => !quiet.has(mark)).map((mark) => `missing     ${mark}`),
  ];
  console.log([`${repository.name}: ${String(repository.files.size)} files, ${String(repository.breaks.length)} breaks, ${String(repository.quiet.length)} near misses, ${String(lines.length)} differences`, ...lines].join('\n  '));
}
