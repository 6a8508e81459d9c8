import { describe, expect, test } from 'vitest';
import { numberFormatter } from '../../../../shared/imports/xlsx/numberFormat.ts';
import { plainNumber } from '../../../../shared/imports/xlsx/plainNumber.ts';

describe('a number as its cell shows it', () => {
  test.each([
    ['1850.18', 'General', '1850.18'],
    ['15', '0', '15'],
    ['171.9', '0.00', '171.90'],
    ['0', '0.00', '0.00'],
    ['9.765', '0.00', '9.77'],
    ['-9.765', '0.00', '-9.77'],
    ['1894.75', '#,##0.00', '1,894.75'],
    ['1234567.8', '#,##0.00', '1,234,567.80'],
    ['0.5', '#,##0.00', '0.50'],
    ['0.9765', '0.00%', '97.65%'],
    ['1', '0.00%', '100.00%'],
    ['0.05', '0%', '5%'],
    ['-0.125', '0.0%', '-12.5%'],
    ['12.3', '0.##', '12.3'],
    ['1391.62', '"其中：一般公共预算："0.00', '其中：一般公共预算：1391.62'],
    ['-5', '"结余："0.00', '-结余：5.00'],
    ['-5', '"结余："0.00;"结余："-0.00', '结余：-5.00'],
    ['257.14', '0.00"万元"', '257.14万元'],
    ['5', '"共 "0" 项; 见附表"', '共 5 项; 见附表'],
    ['1.5', '\\￥0.00', '￥1.50'],
    ['1.5', '[$￥-804]#,##0.00', '￥1.50'],
    ['3', '[Red]0.0', '3.0'],
    ['3', '@', '3'],
    ['0', '0.00;-0.00;"—"', '—'],
    ['45657', 'yyyy/m/d', '2024/12/31'],
    ['45657', 'yyyy"年"m"月"d"日"', '2024年12月31日'],
    ['45657.5', 'yyyy-mm-dd h:mm', '2024-12-31 12:00'],
    ['0.75', 'h:mm:ss', '18:00:00'],
  ])('%s as %s is %s', (value, format, text) => {
    expect(numberFormatter(format)(value)).toBe(text);
  });

  test('dates count from 1904 where the workbook says so', () => {
    expect(numberFormatter('yyyy/m/d', true)('0')).toBe('1904/1/1');
  });
});

describe('a stored number as plain decimal text', () => {
  test.each([
    ['1850.18', '1850.18'],
    ['12.30', '12.3'],
    ['0.97650000000000003', '0.9765'],
    ['1.5E+3', '1500'],
    ['1e-7', '0.0000001'],
    ['-0', '0'],
    [' 5 ', '5'],
  ])('%s is %s', (stored, plain) => {
    expect(plainNumber(stored)).toBe(plain);
  });

  test.each(['', 'abc', 'NaN', '1e999', '0x10', '1,5'])('%j is no number', (stored) => {
    expect(plainNumber(stored)).toBeUndefined();
  });
});
