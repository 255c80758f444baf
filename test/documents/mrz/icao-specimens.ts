import type { MrzFormat } from '../../../src/documents/mrz/mrz-format';

/** The worked examples of ICAO Doc 9303 parts 4 to 7: Anna Maria Eriksson of Utopia, which does not exist. */
export const ICAO_SPECIMENS: Readonly<Record<MrzFormat, readonly string[]>> = {
  td1: ['I<UTOD231458907<<<<<<<<<<<<<<<', '7408122F1204159UTO<<<<<<<<<<<6', 'ERIKSSON<<ANNA<MARIA<<<<<<<<<<'],
  td2: ['I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<', 'D231458907UTO7408122F1204159<<<<<<<6'],
  td3: ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'],
  mrv_a: ['V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L8988901C4XXX4009078F96121096ZE184226B<<<<<<'],
  mrv_b: ['V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<', 'L8988901C4XXX4009078F9612109<<<<<<<<'],
};

export const FORMATS = Object.keys(ICAO_SPECIMENS) as readonly MrzFormat[];

/** The same lines with other text from a place on. */
export function overwrite(lines: readonly string[], line: number, from: number, text: string): string[] {
  return lines.map((each, index) =>
    index === line ? each.slice(0, from) + text + each.slice(from + text.length) : each,
  );
}
