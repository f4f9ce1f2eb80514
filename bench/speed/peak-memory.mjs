// Preloaded into every measured process (node --import): adds its peak memory in KiB to a file when it ends.
// Processes that it forks inherit this and add a line each.
import { appendFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const target = process.env.PEAK_MEMORY_FILE;
if (isMainThread && target) {
  process.on('exit', () => appendFileSync(target, `${process.resourceUsage().maxRSS}\n`));
}
