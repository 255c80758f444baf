import { DocumentEngineError } from '../../src/documents/document-engine-error';
import { parseDocumentLine } from '../../src/documents/jsonl/document-line';
import type { DocumentClaims } from '../../src/documents/judge/document-claims';
import type { DocumentSide } from '../../src/documents/judge/document-facts';
import { judgeDocument } from '../../src/documents/judge/judge-document';
import { fieldsAsRead } from '../../src/documents/jsonl/fields-as-read';
import { openPages } from '../../src/documents/pages/open-pages';
import { readSide } from '../../src/documents/reading/read-side';
import type { ReadingModels } from '../../src/documents/reading/reading-models';
import type { SideReading } from '../../src/documents/reading/side-reading';
import { damage } from '../../src/specimens/damage';
import { forge } from '../../src/specimens/forge';
import { SPECIMEN_DAY } from '../../src/specimens/identity/specimen-dates';
import { makeSpecimen } from '../../src/specimens/make-specimen';
import { isMrzKind } from '../../src/specimens/mrz/mrz-places';
import { createRandom, seedFor } from '../../src/specimens/random';
import type { Specimen } from '../../src/specimens/render-specimen';
import type { Truth } from '../../src/specimens/truth';
import type { DocumentJob, ExaminedDocument, ReadZones } from './page-job';
import { tellingSide, toJpeg, uprightDamage } from './photograph';
import { autocorrect } from './rivals/autocorrect';
import { pickZoneLines } from './rivals/pick-zone-lines';
import { readWholePage } from './rivals/whole-page-text';
import { wrongInFields, wrongInZone } from './wrong-fields';

interface Side {
  readonly side: DocumentSide;
  readonly reading: SideReading;
}

/**
 * Draws a document, damages both its sides alike, reads and judges it as the product does, and lets the rivals read its zone.
 * Trouble of the engine is `unavailable`, as it is for a customer.
 */
export async function examineDocument(models: ReadingModels, job: DocumentJob): Promise<ExaminedDocument> {
  const { what: _what, ...asked } = job;
  const specimen = await draw(job);
  const { truth } = specimen;
  const rivals = await readAsRivals(models, specimen, job);
  const zones = rivals && { truth: truth.mrzLines ?? [], ...rivals };
  const known = {
    ...asked,
    kind: truth.kind,
    correctedWrong:
      zones?.corrected && isMrzKind(truth.kind) ? wrongInZone(zones.corrected, zones.truth, truth.kind) : [],
    ...(truth.forgery && { forgedDigitsPass: truth.forgery.checkDigitsPass }),
  };
  try {
    const { lines, ...judged } = judge(await readSides(models, specimen, job), truth);
    return { ...known, ...(zones && { zones: { ...zones, ...(lines && { ours: lines }) } }), ...judged };
  } catch (error) {
    if (!(error instanceof DocumentEngineError)) throw error;
    const outcome = 'unavailable';
    const codes = [`engine.${error.code}`];
    return { ...known, ...(zones && { zones }), outcome, unclaimedOutcome: outcome, codes, wrong: [] };
  }
}

/** With the claims, and without any about holder and document. `lines` are the zone as read. */
function judge(sides: readonly Side[], truth: Truth) {
  const claims = claimsOf(truth);
  const { idType, field, country } = claims;
  const { outcome, findings, facts, sources } = judgeDocument(sides, claims, SPECIMEN_DAY);
  const bare = { idType, field, ...(country && { country }) };
  const lines = facts.zones[0]?.read.lines;
  const { kind, mrzLines } = truth;
  return {
    lines,
    outcome,
    codes: [...new Set(findings.map(({ code }) => code))],
    unclaimedOutcome: judgeDocument(sides, bare, SPECIMEN_DAY).outcome,
    wrong:
      lines && mrzLines && isMrzKind(kind)
        ? wrongInZone(lines, mrzLines, kind)
        : wrongInFields(fieldsAsRead(facts, sources), truth),
  };
}

async function draw({ seed, layout, forgery }: DocumentJob): Promise<Specimen> {
  const genuine = await makeSpecimen({ seed, layout });
  return forgery ? forge(genuine.truth, forgery, createRandom(seedFor(seed, forgery))) : genuine;
}

async function readSides(models: ReadingModels, specimen: Specimen, job: DocumentJob): Promise<Side[]> {
  const pictures = [
    { side: 'front' as const, picture: specimen.front },
    ...(specimen.back ? [{ side: 'back' as const, picture: specimen.back }] : []),
  ];
  const sides: Side[] = [];
  for (const { side, picture } of pictures) {
    const photo = await toJpeg(await damage(picture, job.damage, job.seed));
    sides.push({ side, reading: await readSide(models, photo, `${claimsOf(specimen.truth).field}.${side}_doc`) });
  }
  return sides;
}

/** The wire's claims, understood as everywhere else. */
function claimsOf({ claimed, idType, issuerAlpha3 }: Truth): DocumentClaims {
  const line = { id: 0, front: 'front', id_type: idType, country: issuerAlpha3, claimed };
  const parsed = parseDocumentLine(JSON.stringify(line));
  if ('isMalformed' in parsed) throw new Error('The claims of a specimen are malformed');
  return parsed.claims;
}

/** Undefined for a document without a zone. */
async function readAsRivals(
  models: ReadingModels,
  specimen: Specimen,
  { damage: kind, seed }: DocumentJob,
): Promise<Pick<ReadZones, 'plain' | 'corrected' | 'correctedPasses'> | undefined> {
  const { kind: format, mrzLines } = specimen.truth;
  if (!mrzLines || !isMrzKind(format)) return undefined;
  const upright = await toJpeg(await damage(tellingSide(specimen), uprightDamage(kind), seed));
  const opened = await openPages(upright);
  const page = opened.ok ? opened.pages[0] : undefined;
  if (!page || page.failed === true) throw new Error('A page that we wrote ourselves does not open');
  const plain = pickZoneLines(await readWholePage(models, page.picture), format);
  const corrected = plain && autocorrect(plain, format);
  return {
    ...(plain && { plain }),
    ...(corrected && { corrected: corrected.lines }),
    correctedPasses: corrected?.passes === true,
  };
}
