/** Names whose forms in the languages of one region differ more than sounds do; beside the families of `src/names`. */
import { spellingKey } from '../../names/spelling-key';

const FAMILIES = `
sergei sergey serhiy serhii sergej sergiy serge siarhei syarhey
alexander alexandr aleksandr oleksandr aliaksandr alexandre alejandro aleksander iskandar iskander alessandro alexandros
alexei aleksei aleksey alexey oleksiy oleksii alexis aliaksei aleksej
dmitri dmitry dmitriy dmitrii dmytro dimitri dmitrij dzmitry
nikolai nikolay nikolaj mykola nicholas nicolas mikalai nikola
mikhail mikhailo mykhailo mykhaylo mihail michail michael mikhael mihajlo mikail
vladimir volodymyr uladzimir wladimir vladimer
andrei andrey andriy andrii andrej andrew andre andrzej andreas
evgeny yevgeny evgeni evgeniy yevgeniy yevhen evgenii evgenij eugene eugenio
pavel pavlo paul pablo paulo pawel pavlos
pyotr petr petro peter piotr pedro
ivan ioann john johannes juan jan giovanni
yuri yury yuriy iurii yurii juri jurij george georgiy georgi georgy jorge yorgos
viktor victor vitor wiktor
grigory grigoriy hryhoriy hryhorii gregory grigori
vasily vasiliy vasyl vasili vassily wassili basil
igor ihor
oleg oleh
ekaterina yekaterina kateryna katerina catherine katherine
elena yelena olena helena helen
natalia natalya nataliya natalie nataliia
tatiana tatyana tetiana tetyana
zelensky zelenskyy zelenskiy
abdullah abdallah abdulla abdellah abdoulaye abdillah
muammar moammar muamar mouammar
qadhafi gaddafi qaddafi kadhafi gadhafi ghadafi khadafy
jafar jaafar djafar cafer gafar jafer
ayyub ayub ayoub ayoob eyup
yaqub yakub yaqoub yacoub yakoub
faisal faysal feisal faycal
tariq tarek tarik tareq
mahmud mahmoud mehmood mahmood mahmut
abubakr aboubakar abubakar aboubacar abubaker
zulfiqar zulfikar dhulfiqar
`;

const FAMILY_OF: ReadonlyMap<string, string> = new Map(
  FAMILIES.trim()
    .split('\n')
    .flatMap((line) => {
      const words = line.split(' ');
      return words.map((word) => [word, `+${words[0]}`] as const);
    }),
);
const LATIN = /^[a-z]+$/;

/** One key for all forms of a name; of a word that is in no family, the key of its spelling. Null when not Latin letters. */
export function familyOf(word: string): string | null {
  return FAMILY_OF.get(word) ?? (word.length > 2 && LATIN.test(word) ? spellingKey(word.toUpperCase()) : null);
}

/** Whether the key stands for a list of forms, and not only for a way of spelling. */
export function isNamedFamily(family: string): boolean {
  return family.startsWith('+') || family.startsWith('=');
}
