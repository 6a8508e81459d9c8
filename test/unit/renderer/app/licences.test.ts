import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { licencesFile, licencesText, shippedLicences } from '../../../../build/licences.ts';

describe('the list of licences in the settings', () => {
  it('is that of the installed packages (else: node --import tsx build/licences.ts)', () => {
    expect(readFileSync(licencesFile, 'utf8')).toBe(licencesText());
  });

  it('names what the program runs on and not what it is made with', () => {
    const names = shippedLicences().map((licence) => licence.name);
    expect(names).toEqual(expect.arrayContaining(['react', 'dexie', 'decimal.js', 'exceljs', 'electron']));
    expect(names).not.toContain('vitest');
  });
});
