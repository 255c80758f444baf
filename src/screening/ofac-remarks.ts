/** The remarks column of the US Treasury's lists: birth dates, places, nationality, documents and weak aliases in one text. */
import { readBirthDate } from './birth-date';
import { countryCode } from './country-code';
import type { BirthDate, ListedIdentifier } from './entry';
import { IDENTIFIER_LABELS } from './identifier-labels';

export interface Remarks {
  readonly birthDates: readonly BirthDate[];
  readonly birthPlaces: readonly string[];
  readonly gender: 'male' | 'female' | null;
  readonly countries: readonly string[];
  readonly identifiers: readonly ListedIdentifier[];
  /** Quoted `a.k.a.` and `f.k.a.` names: nicknames and acronyms. */
  readonly weakAliases: readonly string[];
}

const QUOTE = /^['"‘“]|['"’”]$/g;

/** `1084010 (Egypt) issued 21 Jun 1992` to number and country. A bracket that names no country stays unknown. */
function readIdentifier(label: string, type: ListedIdentifier['type'], rest: string): ListedIdentifier | null {
  const text = label === 'Digital Currency Address' ? rest.replace(/^- *[A-Z0-9]+ +/, '') : rest;
  const parts = /^(.*?)(?: *\(([^()]*)\))?(?: +(?:issued|expires)\b.*)?$/i.exec(text);
  const value = (parts?.[1] ?? '').trim();
  if (value === '') return null;
  return { type, value, country: parts?.[2] === undefined ? null : countryCode(parts[2]) };
}

function identifierIn(part: string): ListedIdentifier | null {
  for (const { label, type } of IDENTIFIER_LABELS) {
    if (part.startsWith(label) && part[label.length] === ' ') {
      return readIdentifier(label, type, part.slice(label.length + 1).trim());
    }
  }
  return null;
}

/** Reads what it knows the label of; everything else stays in the entry's verbatim remarks. */
export function readRemarks(text: string): Remarks {
  const birthDates: BirthDate[] = [];
  const birthPlaces: string[] = [];
  const countries: string[] = [];
  const identifiers: ListedIdentifier[] = [];
  const weakAliases: string[] = [];
  let gender: Remarks['gender'] = null;
  for (const raw of text.trim().replace(/\.$/, '').split(';')) {
    const part = raw.trim().replace(/^alt\. /i, '');
    const labelled = /^(DOB|POB|Gender|nationality|citizen|[afn]\.k\.a\.) *(.*)$/i.exec(part);
    const rest = labelled?.[2]?.trim() ?? '';
    const label = labelled?.[1]?.toLowerCase();
    if (label === undefined || rest === '') {
      const identifier = identifierIn(part);
      if (identifier) identifiers.push(identifier);
    } else if (label === 'dob') birthDates.push(readBirthDate(rest));
    else if (label === 'gender') gender = /^male$/i.test(rest) ? 'male' : /^female$/i.test(rest) ? 'female' : null;
    else if (label === 'nationality' || label === 'citizen') countries.push(rest);
    else if (label === 'pob') {
      birthPlaces.push(rest);
      countries.push(rest, rest.split(',').at(-1) ?? '');
    } else weakAliases.push(rest.replaceAll(QUOTE, ''));
  }
  const codes = countries.map((name) => countryCode(name.trim())).filter((code) => code !== null);
  return { birthDates, birthPlaces, gender, countries: codes, identifiers, weakAliases };
}
