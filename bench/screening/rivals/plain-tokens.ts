/** Words as both rivals read them: small letters without marks, everything else a blank. No romanisation. */
export function plainTokens(name: string, person: boolean): readonly string[] {
  const comma = name.indexOf(',');
  // Lists write persons as `SURNAME, Given`.
  const ordered = person && comma > 0 ? `${name.slice(comma + 1)} ${name.slice(0, comma)}` : name;
  const plain = ordered.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '');
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}
