/** Frequent words that are written in many ways without meaning another: each to the one that stands for all. */

const PARTICLES_AND_TITLES = `al: el ul
bin: ben ibn
bint: binti bent
abu: abou abi
ould: uld walad
haji: hadji hajji haj hajj alhaj
sheikh: shaykh shaikh sheik cheikh
sayyid: sayed syed sayid
mullah: mulla mola molla
mawlawi: maulavi maulvi molvi`;

/** Arabic and Persian names as their letters are read, without vowels: with those that are spoken. */
const UNVOWELLED = `bin: bn abn
bint: bnt
abu: abu abi
ould: uld wld
sheikh: shikh
mullah: mla
muhammad: mhmd
ahmad: ahmd
ali: li
hasan: hsn
husayn: hsin
umar: mr
uthman: thman
yusuf: iusf
mahmud: mhmud
mustafa: mstfa
salih: salh
khalid: khald
mahdi: mhdi
tariq: tarq
aziz: ziz
karim: krim
rahman: rhman rhmn
nasir: nasr
jafar: jfr
abbas: bas
taha: th
huda: hda
hamid: hmid hamd
sharif: shrif
kazim: kazm
jamal: jmal
kamal: kmal
salim: slim salm
salman: slman
sulayman: sliman
rashid: rshid
faysal: fisl
fatima: fatm
allah: allh
abdallah: bdallh
yahya: ihia ihi
ishaq: asahaq asahq
zahid: zahd
wali: wli`;

function readTable(table: string): ReadonlyMap<string, string> {
  return new Map(
    table.split('\n').flatMap((line) => {
      const [usual = '', others = ''] = line.split(': ');
      return others.split(' ').map((other) => [other, usual] as const);
    }),
  );
}

const USUAL = readTable(PARTICLES_AND_TITLES);
const VOWELLED = readTable(UNVOWELLED);

/** `abou` is `abu`; a word that has no other way to be written is itself. */
export function usualSpelling(word: string): string {
  return USUAL.get(word) ?? word;
}

/** `mhmd` is `muhammad`; `undefined` for a word whose vowels nobody can know. */
export function spokenForm(consonants: string): string | undefined {
  return VOWELLED.get(consonants);
}
