import { describe, expect, it } from 'vitest';
import { packs } from '../../../shared/packs/packRegistry.ts';
import { codeCatalog } from '../../../shared/reports/codeCatalog.ts';

const catalog = codeCatalog();

describe('the catalogue of codes', () => {
  it('lists every code once, in order', () => {
    const codes = catalog.map(({ code }) => code);
    expect(codes).toEqual([...new Set(codes)].sort());
  });

  it('lists the checks of every pack with their severity', () => {
    const severities = new Map(catalog.map(({ code, severity }) => [code, severity]));
    for (const pack of packs) {
      for (const { code, severity } of pack.crossChecks) expect([code, severities.get(code)]).toEqual([code, severity]);
    }
  });

  it('says of every code what it is about, on what it rests and how it reads, without tokens left over', () => {
    for (const { code, title, basis, example } of catalog) {
      expect(code).toMatch(/^[A-Z]{3}-\d{3}$/);
      for (const text of [title, basis, example]) {
        expect(text, code).not.toBe('');
        expect(text, code).not.toMatch(/[{}]/);
      }
    }
  });
});
