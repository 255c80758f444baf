import { readCustomerSearch, readReviewSearch, readTimesSearch } from '../../console/src/app/search';

test('what an address says about the reviews is kept when it is known, and dropped when not', () => {
  const known = {
    queue: 'sanctions',
    risk_tier: 'high',
    kind: 'business',
    country: 'NGA',
    claimed_by: 'me',
    overdue: true,
  };
  expect(readReviewSearch({ ...known, cursor: 'abc' })).toEqual({ ...known, cursor: 'abc' });
  expect(readReviewSearch({ queue: 'x', risk_tier: 'x', kind: 'x', overdue: 'x', country: '', other: 1 })).toEqual({});
});

test('a number in the address is a word to search for', () => {
  expect(readCustomerSearch({ by: 'phone', is: 5511987654321 })).toEqual({ by: 'phone', is: '5511987654321' });
  expect(readCustomerSearch({ by: 'age', is: 3 })).toEqual({ is: '3' });
});

test('decision times are asked for in one of three periods', () => {
  expect([7, '90', 8, 'x'].map((days) => readTimesSearch({ days }))).toEqual([{ days: 7 }, { days: 90 }, {}, {}]);
});
