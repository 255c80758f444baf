/** What a customer reads when a reviewer asks for something. Pure. */

const OF_FIELDS: Readonly<Record<string, string>> = {
  documents: 'Please send us an identity document.',
  address: 'Please check your address and send it again.',
  'address.document': 'Please send us a recent letter or bill that shows your name and address.',
  operating_address: 'Please check the address where your business works and send it again.',
  'operating_address.document': 'Please send us a recent letter or bill for the address where your business works.',
  email: 'Please check your e-mail address and send it again.',
  phone: 'Please check your phone number and send it again.',
  first_name: 'Please check your first name: it should read as on your document.',
  last_name: 'Please check your last name: it should read as on your document.',
  date_of_birth: 'Please check your date of birth: it should read as on your document.',
  'proof_of_funds.source_of_funds': 'Please tell us where your money comes from.',
  'business.legal_name': 'Please check the legal name of your business: it should read as in the register.',
  'business.registration_number': 'Please check the registration number of your business.',
  owners: 'Please tell us who owns your business.',
  controllers: 'Please tell us who controls your business.',
};

const OF_DOCUMENT_PARTS: Readonly<Record<string, string>> = {
  front_doc: 'Please send the front of your document again: the whole page, sharp and in good light.',
  back_doc: 'Please send the back of your document again: the whole page, sharp and in good light.',
  id_number: 'Please check the number of your document and send it again.',
  valid_until: 'Please check until when your document is valid.',
};

const OF_ANYTHING = 'Please send this again.';

/** @param field a path of the request, documents by their type: `documents.passport.front_doc` */
export function sentenceOf(field: string): string {
  const [, part] = /^documents\.[a-z_]+\.([a-z_]+)$/.exec(field) ?? [];
  return OF_FIELDS[field] ?? OF_DOCUMENT_PARTS[part ?? ''] ?? OF_ANYTHING;
}
