/** The characters of a machine-readable zone (ICAO Doc 9303-3, 4.3), the filler first. */
export const MRZ_ALPHABET = '<0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
