import { describe, expect, it } from 'vitest';
import { parseDirectories } from '../../../bench/accuracy/read-labels.ts';
import { score } from '../../../bench/accuracy/score.ts';
import { finding, label, labelSet } from './made-up.ts';

describe('a finding is unread', () => {
  it('when it lies on no label', () => {
    const elsewhere = finding({ line: 40 });
    expect(score(labelSet([label()]), [finding(), elsewhere]).unread).toEqual([elsewhere]);
  });

  it('once for each time that it is reported', () => {
    const twice = [finding({ line: 40 }), finding({ line: 40 })];
    expect(score(labelSet([label()]), twice).unread).toHaveLength(2);
  });

  it('unless nobody looked for its rule', () => {
    expect(score(labelSet([label()]), [finding({ rule: 'require-fencing' })]).unread).toEqual([]);
    expect(score(labelSet([label()]), [finding({ rule: 'no-ineffective-timeout', line: 40 })]).unread).toHaveLength(1);
  });

  it('unless somebody has judged the site, if only with medium confidence', () => {
    const set = labelSet([label({ line: 90 }), label({ confidence: 'medium' })]);
    expect(score(set, [finding()], { confidence: 'high' }).unread).toEqual([]);
  });

  it('only inside the labelled directories', () => {
    const set = labelSet([label()], ['src/server', 'lib/one.ts']);
    const paths = ['src/server/a.ts', 'src/server/b/c.ts', 'src/servers/a.ts', 'src/a.ts', 'lib/one.ts', 'lib/one.tsx'];
    const { unread } = score(
      set,
      paths.map((path) => finding({ path })),
    );
    expect(unread.map(({ path }) => path)).toEqual(['src/server/a.ts', 'src/server/b/c.ts', 'lib/one.ts']);
  });
});

describe('the list of labelled directories', () => {
  it('may be written in several ways', () => {
    const text = '# all of it\nsrc/a\n./src/b/\nsrc/c/**  # with a reason\nsrc/d/*\n\n';
    expect(parseDirectories(text)).toEqual(['src/a', 'src/b', 'src/c', 'src/d']);
  });
});
