/**
 * How names are made in one tradition. Every surname is made up from a word for "sample", "pattern" or "test" and an ending
 * of the language, and given names are plain common ones: nobody bears such a name. An entry is Latin, or
 * `latin|original` where the document prints the original script as well.
 */
export interface NamingTradition {
  readonly stems: readonly string[];
  readonly endings: { readonly F: readonly string[]; readonly M: readonly string[] };
  readonly given: { readonly F: readonly string[]; readonly M: readonly string[] };
  /** Least and most given names. */
  readonly givenCount: readonly [least: number, most: number];
  /** `two`: the surnames of both parents; `particle`: with one of `particles` before it; `hyphen`: sometimes doubled. */
  readonly form: 'one' | 'two' | 'particle' | 'hyphen';
  readonly particles: readonly string[];
  /** Share of people with one name alone. */
  readonly single: number;
}

/** Words divided by spaces; `_` stands for a space inside an entry. */
export function words(text: string): readonly string[] {
  return text.split(/\s+/).map((word) => word.replaceAll('_', ' '));
}

/** A tradition from its word lists; what is left out is the plain case. */
export function tradition(
  lists: {
    readonly stems: string;
    readonly endings: string | { readonly F: string; readonly M: string };
    readonly F: string;
    readonly M: string;
    readonly particles?: string;
  },
  rest: Partial<Pick<NamingTradition, 'givenCount' | 'form' | 'single'>> = {},
): NamingTradition {
  const { endings } = lists;
  return {
    stems: words(lists.stems),
    endings: {
      F: words(typeof endings === 'string' ? endings : endings.F),
      M: words(typeof endings === 'string' ? endings : endings.M),
    },
    given: { F: words(lists.F), M: words(lists.M) },
    particles: lists.particles === undefined ? [] : words(lists.particles),
    givenCount: [1, 2],
    form: 'one',
    single: 0,
    ...rest,
  };
}
