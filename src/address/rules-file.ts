import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../package-root';

/**
 * The regions of a country in columns, as data/address/country-rules.json has them: one value a region, `~` between
 * regions, `|` between the values of one region. A column in which nothing stands is absent.
 */
export interface WrittenRegions {
  readonly keys: string;
  readonly names?: string;
  readonly latin_names?: string;
  readonly other_names?: string;
  readonly iso?: string;
  readonly prefixes?: string;
  readonly examples?: string;
  readonly postal_code_instead?: string;
  readonly required_instead?: string;
  readonly districts?: string;
  readonly towns?: WrittenTowns;
}

/** The towns of a country: one string a region, `~` between its towns, the same places in every column. */
export interface WrittenTowns {
  readonly names: readonly string[];
  readonly latin_names?: readonly string[];
  readonly prefixes?: readonly string[];
  /** Smaller places that bear the name of a town elsewhere. */
  readonly also?: readonly string[];
}

/** The rules of one country. Fields are letters: `A` street, `C` town, `S` region, `Z` postal code. */
export interface WrittenRules {
  readonly format?: string;
  readonly latin_format?: string;
  readonly required?: string;
  readonly upper?: string;
  readonly languages?: string;
  readonly region_type?: string;
  readonly postal_code_type?: string;
  readonly postal_code?: string;
  readonly examples?: string;
  readonly postal_code_prefix?: string;
  readonly regions?: WrittenRegions;
}

interface RulesFile {
  readonly source: { readonly package: string; readonly version: string; readonly data: string };
  readonly default_format: string;
  readonly countries: { readonly [alpha2: string]: WrittenRules };
}

/** Read when the module is, so that a machine without the file fails at its start and not in the middle of a check. */
export const RULES_FILE = JSON.parse(
  readFileSync(join(packageRoot, 'data/address/country-rules.json'), 'utf8'),
) as RulesFile;
