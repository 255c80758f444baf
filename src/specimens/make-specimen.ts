import { findIssuer, ISSUERS, type Issuer } from './identity/issuers';
import { inventTruth } from './invent-truth';
import { findLayout, LAYOUT_NAMES } from './layouts/layouts';
import { createRandom, seedFor, type Random } from './random';
import { renderSpecimen, type Specimen } from './render-specimen';
import type { Backdrop, SpecimenKind } from './truth';

export interface SpecimenRequest {
  /** Whole number, 0 or more. */
  readonly seed: number;
  readonly kind?: SpecimenKind;
  /** A name of `LAYOUTS`. */
  readonly layout?: string;
  /** ICAO code of an issuer in `ISSUERS`. */
  readonly issuer?: string;
  /** `YYYY-MM-DD` on which it is valid; `SPECIMEN_DAY` unless given. */
  readonly day?: string;
  /** `plain` unless given; of passports in the layout `passport_classic` alone. */
  readonly backdrop?: Backdrop;
}

/**
 * A genuine document of nobody. What the request leaves open the seed decides; the same request gives the same pixels.
 *
 * @throws RangeError when no layout is of that kind and that issuer
 */
export async function makeSpecimen(request: SpecimenRequest): Promise<Specimen> {
  const layoutName = pickLayout(request, createRandom(seedFor(request.seed, 'layout')));
  const layout = findLayout(layoutName);
  const issuer = pickIssuer(request, layout.issuedBy, createRandom(seedFor(request.seed, `issuer/${layoutName}`)));
  const { seed, day, backdrop } = request;
  const truth = inventTruth({ seed, layoutName, layout, issuer, ...(day !== undefined && { day }) });
  return renderSpecimen({ ...truth, ...(backdrop !== undefined && { backdrop }) });
}

/**
 * Requests for `count` specimens in which every layout (or every one of `kind`) comes equally often.
 *
 * @param first seed of the first; give another for a set that shares nobody with this one
 */
export function specimenSeeds(
  count: number,
  { first = 1, kind }: { readonly first?: number; readonly kind?: SpecimenKind } = {},
): SpecimenRequest[] {
  const layouts = LAYOUT_NAMES.filter((name) => kind === undefined || findLayout(name).kind === kind);
  return Array.from({ length: count }, (_none, at) => ({
    seed: first + at,
    layout: layouts[at % layouts.length] as string,
  }));
}

function pickLayout({ kind, layout, issuer }: SpecimenRequest, random: Random): string {
  const fits = LAYOUT_NAMES.filter((name) => {
    const candidate = findLayout(name);
    return (
      (layout === undefined || name === layout) &&
      (kind === undefined || candidate.kind === kind) &&
      (issuer === undefined || candidate.issuedBy(findIssuer(issuer)))
    );
  });
  if (fits.length === 0) throw new RangeError('no layout is of that kind and issuer');
  return random.pick(fits);
}

function pickIssuer({ issuer }: SpecimenRequest, issuedBy: (issuer: Issuer) => boolean, random: Random): Issuer {
  return issuer === undefined ? random.pick(ISSUERS.filter(issuedBy)) : findIssuer(issuer);
}
