import { readLegalForm } from '../../src/registration/legal-form';

test.each([
  ['Private company limited by shares', ['private_company']],
  ['Ltd.', ['private_company']],
  ['P.L.C.', ['public_company']],
  ['Limited Liability Partnership', ['llp']],
  ['GmbH & Co. KG', ['limited_partnership']],
  ['Sp. z o.o.', ['private_company']],
  ['S.A. de C.V.', ['private_company', 'public_company']],
  ['S.à r.l.', ['private_company']],
  ['A/S', ['private_company', 'public_company']],
  ['e.K.', ['sole_trader']],
  ['sole proprietorship', ['sole_trader']],
  ['private_company', ['private_company']],
  ['Company limited by guarantee', ['nonprofit', 'private_company', 'public_company']],
  ['a form that nobody knows', undefined],
])('%s is read', (form, forms) => {
  expect(readLegalForm(form)).toEqual(forms);
});

test.each([
  ['Ramble Example Ltd', ['private_company']],
  ['Ramble Example Sp. z o.o.', ['private_company']],
  ['Ramble Example S.A. de C.V.', ['private_company', 'public_company']],
  ['Ramble Limited Editions', undefined],
  ['The Ramble Foundation', undefined],
  ['', undefined],
])('of the name %s the end says the form', (name, forms) => {
  expect(readLegalForm(undefined, name)).toEqual(forms);
  expect(readLegalForm(' ', name)).toEqual(forms);
});
