import { describe, expect, it } from 'vitest';
import { buildReview } from '../../checklist/index.ts';
import { toJson } from '../../src/report/index.ts';
import { ACTING, hostile } from '../support/hostile.ts';
import { violations } from '../support/schemas.ts';
import { fullAnalysis, fullMeta } from './full-literals.ts';
import { checkReport } from './check-report-literal.ts';

describe('the JSON of findings', () => {
  it('is valid by its schema, with everything that may be there and with nothing', () => {
    expect(violations('findings', JSON.parse(toJson(checkReport(fullAnalysis, true))))).toEqual([]);
    expect(violations('findings', JSON.parse(toJson(checkReport())))).toEqual([]);
  });

  it('is refused by its schema when a field is added', () => {
    expect(violations('findings', { ...checkReport(), more: 1 })).not.toEqual([]);
  });
});

describe('the JSON of a review', () => {
  it('is valid by its schema, with everything that may be there and with nothing', () => {
    expect(violations('review', JSON.parse(toJson(buildReview(fullAnalysis, fullMeta))))).toEqual([]);
    expect(violations('review', JSON.parse(toJson(buildReview({ ...fullAnalysis, files: [], sites: [], judgements: [], findings: [], warnings: [] }, fullMeta))))).toEqual([]);
  });
});

describe('JSON', () => {
  it('can stand in a terminal and in a page, and keeps the value', () => {
    const value = { [hostile.path]: hostile.words };
    const text = toJson(value);
    expect(text).not.toMatch(ACTING);
    expect(text).not.toContain('<');
    expect(JSON.parse(text)).toEqual(value);
  });
});
