import { describe, expect, test } from 'vitest';
import { neighbour } from '../../../../renderer/guidedEntry/model/neighbour.ts';
import { formOf, nameOf } from './formHelper.ts';

describe('moving about in 三公经费', () => {
  const { tables, at } = formOf('junshan2024', 'corrected', 'attachment1.threePublicExpenses');
  const from = (path: string, direction: 'left' | 'right' | 'up' | 'down', typedOnly: boolean) =>
    nameOf(neighbour(tables, at(path), direction, typedOnly));

  test('Enter passes the calculated lines', () => {
    expect(from('vehicleOperation.budget', 'down', true)).toBe('overseasTrips.budget');
    expect(from('vehiclePurchase.budget', 'up', true)).toBeUndefined();
  });

  test('arrows go to calculated figures too', () => {
    expect(from('vehiclePurchase.budget', 'up', false)).toBe('officialVehicles.budget');
  });

  test('left and right stay in the line', () => {
    expect(from('vehiclePurchase.budget', 'right', false)).toBe('vehiclePurchase.final');
    expect(from('vehiclePurchase.final', 'right', false)).toBeUndefined();
  });
});

test('below the last line the next table follows', () => {
  const { tables, at } = formOf('junshan2024', 'corrected', 'attachment2.funds');
  expect(nameOf(neighbour(tables, at('incomeNature.otherFunds'), 'down', true))).toBe(
    'basicExpenditure.adjustedBudget',
  );
});
