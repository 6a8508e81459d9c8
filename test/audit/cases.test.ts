import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { auditFile } from '../../shared/audit/auditFile.ts';

function audited(name: string) {
  return auditFile(readFileSync(join(import.meta.dirname, 'cases', `${name}.xlsx`)), `${name}.xlsx`);
}

function answers(name: string): readonly string[] {
  return audited(name).findings.map(({ code, severity, stated, expected }) =>
    [code, severity, stated, expected].filter((part) => part !== undefined).join(' '),
  );
}

describe('a cell that cannot be read', () => {
  it.each([
    ['z01-part-hashes', '########'],
    ['z02-part-ref', '#REF!'],
    ['z03-part-letter-l', '6.3l'],
    ['x05-error-REF', '#REF!'],
    ['y08-double-dot', '118..16'],
  ])('is named in %s, and no total that contains it is judged', (name, text) => {
    expect(answers(name)).toEqual([`TAB-054 explain ${text}`]);
  });

  it('makes the total above it a relation that is not judged yet', () => {
    expect(audited('z01-part-hashes').counts).toEqual({ block: 0, explain: 1, notice: 0, notYet: 1 });
  });
});

describe('a negative in brackets', () => {
  it('is an amount: the right total is right', () => expect(answers('y01b-negative-paren-good')).toEqual([]));
  it('is an amount: the wrong total is found', () => {
    expect(answers('y01c-negative-paren-bad')).toEqual(['TAB-020 block 118.16 105.48']);
  });
});

it('given a table in 元, the message holds one unit', () => {
  const [finding] = audited('y02b-unit-line-yuan-bad').findings;
  expect(finding).toMatchObject({ code: 'TAB-020', stated: '1186100', expected: '1181600' });
  expect(finding?.message).toContain('＝1181600，相差4500');
});
