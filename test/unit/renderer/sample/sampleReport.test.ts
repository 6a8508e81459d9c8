import { describe, expect, it } from 'vitest';
import sample from '../../../../renderer/sample/sampleReport.json';
import { scenario } from '../../../helpers/scenarios.ts';

describe('the sample report', () => {
  it('is the published set of 君山区, mistakes included', () => {
    expect(sample).toEqual(scenario('junshan2024', 'published').given);
  });
});
