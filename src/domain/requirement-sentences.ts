/** What a customer reads when a reviewer asks for something. Pure. */
import { BUSINESS_DOCUMENT_TYPES } from './identity-types';
import type { BusinessDocumentType } from './identity-types';
import { placeNamed } from './party-places';
import type { PartyList } from './related-party';

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
  'business.legal_form': 'Please check the legal form of your business: it should read as in the register.',
  'business.registration_number': 'Please check the registration number of your business.',
  'business.registry_country': 'Please tell us in which country your business is registered.',
  'business.tax_id': 'Please check the tax number of your business.',
  'business.tax_ids': 'Please check the tax numbers of your business.',
  'business.incorporation_date': 'Please check since when your business exists.',
  'business.industry_code': 'Please tell us what your business does.',
  'business.website': 'Please tell us the web address of your business.',
  'business.purpose': 'Please tell us what your business needs the account for.',
  'business.expected_monthly_volume': 'Please tell us how much your business expects to move a month.',
  owners: 'Please tell us who owns your business.',
  controllers: 'Please tell us who controls your business.',
};

/** `whose` is what is asked for, of whom: `your document`. */
const OF_DOCUMENT_PARTS: Readonly<Record<string, (whose: string) => string>> = {
  front_doc: (whose) => `Please send the front of ${whose} again: the whole page, sharp and in good light.`,
  back_doc: (whose) => `Please send the back of ${whose} again: the whole page, sharp and in good light.`,
  id_number: (whose) => `Please check the number of ${whose} and send it again.`,
  valid_until: (whose) => `Please check until when ${whose} is valid.`,
};

const OF_BUSINESS_DOCUMENTS: Readonly<Record<BusinessDocumentType, string>> = {
  certificate_of_incorporation: 'the certificate of incorporation',
  register_extract: 'an extract from the register',
  articles_of_association: 'the articles of association',
  shareholder_register: 'the register of shareholders',
  board_resolution: 'the board resolution',
};

/** Of a related party; `who` is `this owner`. */
const OF_PARTIES: Readonly<Record<string, (who: string) => string>> = {
  '': (who) => `Please check what you told us about ${who}.`,
  documents: (who) => `Please send us a document of ${who}.`,
  address: (who) => `Please check the address of ${who} and send it again.`,
  'address.document': (who) => `Please send us a recent letter or bill that shows the name and address of ${who}.`,
  email: (who) => `Please check the e-mail address of ${who} and send it again.`,
  phone: (who) => `Please check the phone number of ${who} and send it again.`,
  first_name: (who) => `Please check the first name of ${who}: it should read as on the document.`,
  last_name: (who) => `Please check the last name of ${who}: it should read as on the document.`,
  date_of_birth: (who) => `Please check the date of birth of ${who}: it should read as on the document.`,
  legal_name: (who) => `Please check the legal name of ${who}: it should read as in the register.`,
  registration_number: (who) => `Please check the registration number of ${who}.`,
  ownership_percentage: (who) => `Please tell us what percentage ${who} has.`,
  ownership_range: (who) => `Please tell us what percentage ${who} has.`,
  voting_percentage: (who) => `Please tell us what percentage of the votes ${who} has.`,
  of: (who) => `Please tell us of which business ${who} holds a part.`,
  held_for: (who) => `Please tell us for whom ${who} holds their part.`,
  roles: (who) => `Please tell us what ${who} does in your business.`,
};

const WHO: Readonly<Record<PartyList, string>> = { owners: 'this owner', controllers: 'this controller' };

const OF_ANYTHING = 'Please send this again.';

/** @param field a path of the request, documents by their type: `documents.passport.front_doc`, `owners[2].date_of_birth` */
export function sentenceOf(field: string): string {
  const place = placeNamed(field);
  if (!place) return OF_FIELDS[field] ?? ofDocument(field, 'your') ?? OF_ANYTHING;
  const who = WHO[place.list];
  return OF_PARTIES[place.rest]?.(who) ?? ofDocument(place.rest, who) ?? `Please send this again for ${who}.`;
}

function ofDocument(path: string, who: string): string | undefined {
  const [, idType = '', part = ''] = /^documents\.([a-z_]+)\.([a-z_]+)$/.exec(path) ?? [];
  const paper = BUSINESS_DOCUMENT_TYPES.find((each) => each === idType);
  if (paper && part === 'front_doc') {
    const whose = who === 'your' ? 'your business' : who;
    return `Please send us ${OF_BUSINESS_DOCUMENTS[paper]} of ${whose}: every page, sharp and in good light.`;
  }
  return OF_DOCUMENT_PARTS[part]?.(who === 'your' ? 'your document' : `the document of ${who}`);
}
