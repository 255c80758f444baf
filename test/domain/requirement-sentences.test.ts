import { sentenceOf } from '../../src/domain/requirement-sentences';

test.each([
  ['documents.passport.front_doc', /^Please send the front of your document again/],
  ['documents.certificate_of_incorporation.front_doc', /the certificate of incorporation of your business/],
  ['business.expected_monthly_volume', /how much your business expects/],
  ['owners', 'Please tell us who owns your business.'],
  ['owners[2]', 'Please check what you told us about this owner.'],
  ['owners[2].documents.passport.front_doc', /^Please send the front of the document of this owner again/],
  ['owners[2].documents.register_extract.front_doc', /an extract from the register of this owner/],
  ['owners[2].ownership_percentage', 'Please tell us what percentage this owner has.'],
  ['controllers[0].date_of_birth', /^Please check the date of birth of this controller/],
  ['controllers[0].title', 'Please send this again for this controller.'],
  ['metadata.anything', 'Please send this again.'],
])('asking for %s says what to do', (field, sentence) => {
  expect(sentenceOf(field)).toMatch(sentence);
});
