/** One `Feature` of OFAC's Advanced XML: birth date and place, nationality, address, flag, number. */
import { readDateRange } from './date-range';
import { clean, type EntryDraft } from './entry-draft';
import { identifierType } from './identifier-type';
import { ofacPeriod, type OfacReferences } from './ofac-references';
import { allOf, childOf, type XmlElement } from './read-xml';

/** Adds the feature whose type is called `type`; of a type that is not known, only the text, as a remark. */
export function addOfacFeature(
  draft: EntryDraft,
  type: string,
  feature: XmlElement,
  { texts, locations }: OfacReferences,
): void {
  for (const detail of allOf(feature, 'FeatureVersion')) {
    const version = childOf(detail, 'VersionDetail');
    const reference = version?.attributes['DetailReferenceID'];
    const text =
      clean(version?.text) || (reference === undefined ? '' : (texts.get(`DetailReference/${reference}`) ?? ''));
    const location = locations.get(childOf(detail, 'VersionLocation')?.attributes['LocationID'] ?? '');
    const where = location?.country || text;
    if (/^birth ?date$/i.test(type))
      draft.addBirthDate(ofacPeriod(childOf(detail, 'DatePeriod')) ?? readDateRange(text));
    else if (/^place of birth$/i.test(type)) {
      const place = location?.place || text;
      draft.addBirthPlace(place);
      draft.addCountry('births', location?.country || place.split(',').at(-1));
    } else if (/^gender$/i.test(type)) draft.setSex(text);
    else if (/^nationality country$/i.test(type)) draft.addCountry('nationalities', where);
    else if (/^citizenship country$/i.test(type)) draft.addCountry('citizenships', where);
    else if (/^location$/i.test(type)) draft.addCountry('addresses', where);
    else if (/flag|nationality of registration/i.test(type)) draft.addCountry('others', where);
    else if (/\b(?:imo|mmsi|number|swift|bic|d-u-n-s|digital currency|email|call sign)\b|\bid\b|#/i.test(type)) {
      draft.addIdentifier(identifierType(type), text.replace(/^IMO +/i, ''));
    } else if (text !== '') draft.addRemark(`${type}: ${text}`);
  }
}
