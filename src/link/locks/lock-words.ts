const words = /lock|mutex|semaphore|lease|acquire|release|exclusive|take|claim/i;

/** A class or function that is called after locking. */
export function isForLocking(name: string): boolean {
  return words.test(name);
}
