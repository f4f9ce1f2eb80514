import picomatch from 'picomatch';

/**
 * Matches paths from the root by globs that were written in a settings file in `directory`. A glob without a slash matches
 * at any depth, one that names a directory all that is in it, and one that begins with `!` takes back what others matched.
 */
export function compileGlobs(globs: readonly string[], directory: string): (path: string) => boolean {
  if (globs.length === 0) return () => false;
  const compiled = globs.map((glob) => ({ matches: compileGlob(glob.replace(/^!/, '')), takesBack: glob.startsWith('!') }));
  const prefix = directory === '' ? '' : `${directory}/`;
  return (path) => {
    if (!path.startsWith(prefix)) return false;
    const inside = path.slice(prefix.length);
    return compiled.findLast(({ matches }) => matches(inside))?.takesBack === false;
  };
}

function compileGlob(glob: string): (path: string) => boolean {
  const plain = glob.replace(/^\.?\//, '').replace(/\/+$/, '');
  if (plain === '') return () => true;
  const anywhere = /^\.?\//.test(glob) || plain.includes('/') ? plain : `**/${plain}`;
  return picomatch([anywhere, `${anywhere}/**`], { dot: true });
}
