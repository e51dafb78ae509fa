import * as fc from 'fast-check';

export interface PropertyResult {
  name: string;
  cases: number;
  failure: string;
}
export async function checkProperties(_options: { seed: number; cases: number }): Promise<PropertyResult[]> {
  void fc;
  return [];
}
