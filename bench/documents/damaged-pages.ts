import { DAMAGE_KINDS, type DamageKind } from '../../src/specimens/damage';
import { findLayout, LAYOUT_NAMES } from '../../src/specimens/layouts/layouts';
import { isMrzKind } from '../../src/specimens/mrz/mrz-places';
import { atLeast, type Target } from '../report';
import { groupBy } from '../../src/domain/group-by';
import { countExact, isDataExact, missRatio } from './exact-lines';
import type { DocumentJob, ExaminedDocument, ReadZones } from './page-job';

export const MRZ_LAYOUTS = LAYOUT_NAMES.filter((name) => isMrzKind(findLayout(name).kind));

/** Issue 4: at least this share of pages has line 2 exact (of TD1, lines 1 and 2). */
const CLAIMS: readonly { readonly name: string; readonly kinds: readonly DamageKind[]; readonly share: number }[] = [
  { name: 'clean', kinds: ['clean'], share: 0.99 },
  { name: 'rotated', kinds: ['rotate_90', 'rotate_180', 'rotate_270', 'tilt_5', 'tilt_15', 'tilt_25'], share: 0.99 },
  { name: 'JPEG q15-40', kinds: ['jpeg_q40', 'jpeg_q15'], share: 0.99 },
  { name: 'perspective', kinds: ['perspective'], share: 0.99 },
  { name: 'glare', kinds: ['glare'], share: 0.99 },
  { name: 'blur 1.5', kinds: ['blur_1_5'], share: 0.99 },
  { name: '1000 px', kinds: ['width_1000'], share: 0.99 },
  { name: 'noise 25', kinds: ['noise_25'], share: 0.95 },
  { name: 'blur 2.5', kinds: ['blur_2_5'], share: 0.95 },
  { name: '700 px', kinds: ['width_700'], share: 0.95 },
  { name: 'all damages at once', kinds: ['all_at_once'], share: 0.85 },
];

/** `pages` documents for each kind of damage, every layout with a zone equally often, nobody twice. */
export function damagedJobs(pages: number, seed: number): DocumentJob[] {
  return DAMAGE_KINDS.flatMap((damage, kind) =>
    Array.from({ length: pages }, (_none, index) => ({
      what: 'document' as const,
      seed: seed + kind * pages + index,
      layout: MRZ_LAYOUTS[index % MRZ_LAYOUTS.length] as string,
      damage,
    })),
  );
}

export function reportDamaged(examined: readonly ExaminedDocument[]) {
  const targets = CLAIMS.map(({ name, kinds, share }): Target => {
    const exact = countExact(zonesOf(examined.filter(({ damage }) => kinds.includes(damage)))).ours;
    return atLeast(`line 2 exact, ${name}`, exact.data / exact.pages, share, `of ${exact.pages}`);
  });
  const all = countExact(zonesOf(examined));
  const groups = (of: (each: ExaminedDocument) => string) =>
    Object.fromEntries([...groupBy(examined, of)].map(([group, members]) => [group, countExact(zonesOf(members))]));
  const ratios = {
    plain: { data: missRatio(all, 'plain', 'data'), all: missRatio(all, 'plain', 'all') },
    corrected: { data: missRatio(all, 'corrected', 'data'), all: missRatio(all, 'corrected', 'all') },
  };
  const misses = examined
    .filter(({ zones }) => zones && !zones.truth.every((line, at) => zones.ours?.[at] === line))
    .map(({ seed, layout, kind, damage, outcome, codes, zones }) => ({
      seed,
      layout,
      kind,
      damage,
      isDataExact: zones !== undefined && isDataExact(zones, 'ours'),
      outcome,
      codes,
      truth: zones?.truth,
      ours: zones?.ours ?? null,
    }));
  const missed = (way: 'ours' | 'plain' | 'corrected') => `${all[way].pages - all[way].data}`;
  return {
    targets,
    notes: [
      `line 2 misses in ${all.ours.pages} pages: ours ${missed('ours')}, whole-page OCR ${missed('plain')}, autocorrect ${missed('corrected')}`,
    ],
    measured: {
      exact: { all, byDamage: groups(({ damage }) => damage), byKind: groups(({ kind }) => kind) },
      missesOfOursForEachOfTheirs: ratios,
      misses,
    },
  };
}

export function zonesOf(examined: readonly ExaminedDocument[]): ReadZones[] {
  return examined.flatMap(({ zones }) => (zones ? [zones] : []));
}
