import { placeAfter } from '../../console/src/session/place-after';

test.each([
  ['/console/customers?by=email&is=a', '/console/customers?by=email&is=a'],
  ['/reviews/1', '/console/reviews/1'],
  [undefined, '/console/reviews'],
  ['//elsewhere.example', '/console/reviews'],
  ['https://elsewhere.example', '/console/reviews'],
  ['/\\elsewhere.example', '/console/reviews'],
])('who wanted to go to %s goes to %s after signing in', (next, place) => {
  expect(placeAfter(next)).toBe(place);
});
