/** The remarks of the US Treasury's lists: one text, split on semicolons, each part opening with a label. */
import { IDENTIFIER_LABELS } from '../identifier-labels';
import { readDateRange } from './date-range';
import type { EntryDraft } from './entry-draft';

function addIdentifier(draft: EntryDraft, part: string): boolean {
  const known = IDENTIFIER_LABELS.find(({ label }) => part.startsWith(label) && part[label.length] === ' ');
  if (!known) return false;
  let text = part.slice(known.label.length + 1).trim();
  if (known.type === 'crypto_address') text = text.replace(/^- *[A-Z0-9]+ +/, '');
  text = text.replace(/ +(?:issued|expires) .*$/i, '');
  const country = /\(([^()]*)\)$/.exec(text);
  draft.addIdentifier(known.type, country ? text.slice(0, country.index) : text, country?.[1]);
  return true;
}

function addLabelled(draft: EntryDraft, label: string, rest: string): void {
  switch (label) {
    case 'dob':
      draft.addBirthDate(readDateRange(rest));
      break;
    case 'pob':
      draft.addBirthPlace(rest);
      // Two parts, because `Korea, North` has its comma inside.
      draft.addCountry('births', rest.split(',').slice(-2).join(','));
      draft.addCountry('births', rest.split(',').at(-1));
      break;
    case 'gender':
      draft.setSex(rest);
      break;
    case 'nationality':
      draft.addCountry('nationalities', rest);
      break;
    case 'citizen':
      draft.addCountry('citizenships', rest);
      break;
    case 'linked to:':
      draft.addRelation({ type: 'linked to', name: rest });
      break;
    case 'nationality of registration':
    case 'vessel flag':
    case 'former vessel flag':
      draft.addCountry('others', rest);
      break;
    default:
      // a.k.a., f.k.a., n.k.a.: quoted here, these are nicknames and acronyms.
      draft.addName(rest.replaceAll(/^['"‘“]|['"’”]$/g, ''), 'weak');
  }
}

const LABELLED =
  /^\(?(DOB|POB|Gender|nationality of registration|nationality|citizen|(?:former )?vessel flag|linked to:|[afn]\.k\.a\.) +(.+?)$/i;

/** Adds what it knows the label of; all of it also stays verbatim in the entry's remarks. Never throws for any short text. */
export function addOfacRemarks(draft: EntryDraft, text: string): void {
  draft.addRemark(text);
  for (const raw of text.trim().replace(/\.$/, '').split(';')) {
    const part = raw.trim().replace(/^alt\. */i, '');
    const labelled = LABELLED.exec(part);
    const [, label = '', rest = ''] = labelled ?? [];
    if (!labelled) addIdentifier(draft, part);
    else addLabelled(draft, label.toLowerCase(), part.startsWith('(') ? rest.replace(/\)$/, '') : rest);
  }
}
