import { judgeProof, type ProofFields } from '../../src/address/proof/judge-proof';
import { DocumentEngineError } from '../../src/documents/document-engine-error';
import type { LetterReader } from '../../src/documents/reader/document-reader';
import type { LetterReading } from '../../src/documents/reading/letter-reading';
import type { LetterTruth } from '../../src/specimens/letters/letter-truth';
import { makeLetter } from '../../src/specimens/letters/make-letter';
import { letterFile } from './letter-forms';
import type { Accepted, ExaminedLetter, FiveFields, LetterJob } from './letter-job';
import { searchForStrings } from './search-for-strings';
import { askWrongly, type Question, WRONG_CLAIMS } from './wrong-claims';

export const PROOF_FIELD = 'address.document';
const NONE_FOUND: FiveFields = {
  name: false,
  house_number: false,
  street: false,
  city_or_postal_code: false,
  date: false,
};

/**
 * Draws a letter, has it read as the product does, and holds it against the true claims and, where it is genuine, against
 * wrong ones. Trouble of the engine is `unavailable`, as it is for a customer.
 */
export async function examineLetter(reader: LetterReader, job: LetterJob): Promise<ExaminedLetter> {
  const { form, ...request } = job;
  const letter = makeLetter(request);
  const { truth } = letter;
  const { language, layout, country, claims, today } = truth;
  const known = { ...job, language, layout, country, isLatin: isLatin(truth) };
  try {
    const reading = await reader.readLetter({ bytes: await letterFile(letter, form), field: PROOF_FIELD });
    const { outcome, findings, fields } = judgeProof(reading, { ...claims, field: PROOF_FIELD }, { today });
    const strings = searchForStrings(reading, { claims, today });
    const wrong = job.fault === undefined ? askWrongly(truth) : undefined;
    return {
      ...known,
      outcome,
      codes: [...new Set(findings.map(({ code }) => code))],
      found: fiveOf(fields, truth),
      rivalFound: strings.name && strings.street && (strings.city || strings.postalCode),
      accepted: accept(reading, { claims, today }),
      wrongClaims: wrong ? WRONG_CLAIMS.map((what) => ({ what, ...accept(reading, wrong[what]) })) : [],
    };
  } catch (error) {
    if (!(error instanceof DocumentEngineError)) throw error;
    const nothing = { found: NONE_FOUND, rivalFound: false, accepted: { ours: false, rival: false }, wrongClaims: [] };
    return { ...known, ...nothing, outcome: 'unavailable', codes: [`engine.${error.code}`] };
  }
}

function accept(reading: LetterReading, question: Question): Accepted {
  const { claims, today } = question;
  const { name, street, city, postalCode } = searchForStrings(reading, question);
  return {
    ours: judgeProof(reading, { ...claims, field: PROOF_FIELD }, { today }).outcome === 'clear',
    rival: name && street && city && postalCode,
  };
}

function fiveOf(fields: ProofFields, { printed }: LetterTruth): FiveFields {
  return {
    name: fields.name,
    house_number: fields.house_number,
    street: fields.street,
    city_or_postal_code: fields.city || fields.postal_code,
    date: fields.issued !== '' && fields.issued === printed.issued,
  };
}

function isLatin({ claims: { address }, printed }: LetterTruth): boolean {
  return !/[^\P{L}\p{Script=Latin}]/u.test(`${address.street}${address.city}${printed.addressee}`);
}
