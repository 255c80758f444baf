/** OFAC's lists in Advanced XML: the one form that says which aliases are weak, and in which script a name is. */
import { clean, EntryDraft } from './entry-draft';
import { createSaid, xmlText } from './entry-hash';
import { identifierType } from './identifier-type';
import { type ListSource, malformed } from './list-source';
import type { EntrySchema, ListedEntry } from './listed-entry';
import { addOfacFeature } from './ofac-feature';
import { allOf, childOf, childrenOf, readXml, textOf, type XmlElement } from './read-xml';

const SCHEMAS: ReadonlyMap<string, EntrySchema> = new Map([
  ['individual', 'Person'],
  ['vessel', 'Vessel'],
  ['aircraft', 'Aircraft'],
]);

const RECORDS = [
  'ReferenceValueSets',
  'Location',
  'IDRegDocument',
  'DistinctParty',
  'ProfileRelationship',
  'SanctionsEntry',
];

function addNames(draft: EntryDraft, identity: XmlElement): void {
  for (const alias of childrenOf(identity, 'Alias')) {
    const weak = alias.attributes['LowQuality'] === 'true';
    for (const [index, name] of childrenOf(alias, 'DocumentedName').entries()) {
      const parts = childrenOf(name, 'DocumentedNamePart').flatMap((part) => childrenOf(part, 'NamePartValue'));
      const primary =
        alias.attributes['Primary'] === 'true' && identity.attributes['Primary'] !== 'false' && index === 0;
      draft.addName(parts.map((part) => part.text).join(' '), weak ? 'weak' : primary ? 'primary' : 'strong');
    }
  }
}

/**
 * Streams the entries as `us_ofac:<FixedRef>`, the same numbers as in the CSV files. The programme stands after all
 * parties in the file, so entries come only once it is read to its end.
 * @throws WatchlistError naming line and element; also for a document or a measure of no party.
 */
export async function* loadOfacXml(source: ListSource, list = 'us_ofac'): AsyncGenerator<ListedEntry> {
  const texts = new Map<string, string>();
  const locations = new Map<string, ReturnType<typeof readLocation>>();
  const documents = new Map<string, XmlElement[]>();
  const drafts = new Map<string, EntryDraft>();
  const said = createSaid();
  const text = (set: string, id: string | undefined): string => texts.get(`${set}/${id ?? ''}`) ?? '';
  const draftOf = (element: XmlElement, id: string | undefined): EntryDraft => {
    const draft = drafts.get(id ?? '');
    if (!draft) throw malformed(source, `the <${element.name}> belongs to no party`, element.line);
    return draft;
  };
  const readParty = (party: XmlElement): void => {
    const profile = childOf(party, 'Profile');
    const ref = party.attributes['FixedRef'] ?? '';
    const profileId = profile?.attributes['ID'] ?? '';
    if (!profile || !/^\d+$/.test(ref) || profileId === '') {
      throw malformed(source, 'the <DistinctParty> has no number or no profile', party.line);
    }
    const kind =
      [text('PartySubType', profile.attributes['PartySubTypeID'])].map((word) => word.toLowerCase())[0] ?? '';
    const type = text('PartyTypeOf', profile.attributes['PartySubTypeID']).toLowerCase();
    const draft = new EntryDraft(list, `${list}:${ref}`, SCHEMAS.get(kind) ?? SCHEMAS.get(type) ?? 'Organization');
    for (const identity of childrenOf(profile, 'Identity')) {
      addNames(draft, identity);
      for (const document of documents.get(identity.attributes['ID'] ?? '') ?? []) {
        said.add(profileId, xmlText(document));
        const country = text('Country', document.attributes['IssuedBy-CountryID']);
        const kindOf = text('IDRegDocType', document.attributes['IDRegDocTypeID']);
        draft.addIdentifier(identifierType(kindOf), textOf(document, 'IDRegistrationNo'), country);
      }
    }
    for (const feature of childrenOf(profile, 'Feature')) {
      for (const { attributes } of allOf(feature, 'VersionLocation')) {
        said.add(profileId, locations.get(attributes['LocationID'] ?? '')?.said ?? '');
      }
      addOfacFeature(draft, text('FeatureType', feature.attributes['FeatureTypeID']), feature, { texts, locations });
    }
    draft.addRemark(textOf(party, 'Comment'));
    drafts.set(profileId, draft);
    said.add(profileId, xmlText(party));
  };
  for await (const record of readXml(source, { root: 'Sanctions', records: RECORDS })) {
    const { name, attributes } = record;
    if (name === 'ReferenceValueSets') addReferences(texts, record);
    else if (name === 'Location') {
      locations.set(attributes['ID'] ?? '', readLocation(record, text));
    } else if (name === 'DistinctParty') readParty(record);
    else if (name === 'IDRegDocument') {
      const identity = attributes['IdentityID'] ?? '';
      documents.set(identity, [...(documents.get(identity) ?? []), record]);
    } else if (name === 'ProfileRelationship') {
      const other = draftOf(record, attributes['To-ProfileID']);
      said.add(attributes['From-ProfileID'] ?? '', xmlText(record));
      const type = text('RelationType', attributes['RelationTypeID']).toLowerCase();
      draftOf(record, attributes['From-ProfileID']).addRelation({ type: type || 'related to', id: other.id });
    } else {
      const draft = draftOf(record, attributes['ProfileID']);
      said.add(attributes['ProfileID'] ?? '', xmlText(record));
      for (const measure of childrenOf(record, 'SanctionsMeasure')) {
        if (/^program$/i.test(text('SanctionsType', measure.attributes['SanctionsTypeID']))) {
          draft.addProgramme(textOf(measure, 'Comment'));
        }
      }
    }
  }
  for (const [profile, draft] of drafts) yield draft.finish(said.hashOf(profile));
}

function addReferences(texts: Map<string, string>, sets: XmlElement): void {
  const add = (key: string, value: XmlElement): void => {
    texts.set(key, clean(value.text));
  };
  for (const value of sets.children.flatMap((set) => set.children)) {
    const id = value.attributes['ID'] ?? '';
    add(`${value.name}/${id}`, value);
  }
  // A vessel is of the subtype Vessel, an individual of the subtype Unknown: the type above says it.
  for (const subtype of allOf(sets, 'PartySubType')) {
    const type = texts.get(`PartyType/${subtype.attributes['PartyTypeID'] ?? ''}`) ?? '';
    texts.set(`PartyTypeOf/${subtype.attributes['ID'] ?? ''}`, type);
  }
}

function readLocation(
  location: XmlElement,
  text: (set: string, id: string | undefined) => string,
): { place: string; country: string; said: string } {
  const country = text('Country', childOf(location, 'LocationCountry')?.attributes['CountryID']);
  const area = text('AreaCode', childOf(location, 'LocationAreaCode')?.attributes['AreaCodeID']);
  const parts = [...allOf(location, 'LocationPartValue')].map((value) => textOf(value, 'Value'));
  return { place: parts.filter((part) => part !== '').join(', '), country: country || area, said: xmlText(location) };
}
