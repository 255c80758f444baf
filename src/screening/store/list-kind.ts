/** What kind of list an id stands for. */
import type { ListKind } from './loaded-list';

/** Lists of one authority; all other ids are made of a folder's or a file's name. */
export const OFFICIAL_LISTS = ['us_ofac', 'un_csl', 'eu_fsf', 'uk_sanctions', 'us_csl'] as const;

/** An own list's id: `own_deny`, `own_deny_partners`. */
export const OWN_LIST = /^own_(?:deny|allow)(?:_[a-z0-9]+)*$/;

/** The kind of a list that a loader exists for. The US Consolidated Screening List is mostly export control: `watch`. */
export function kindOfList(list: string): ListKind {
  if (list === 'sample') return 'sample';
  if (list.startsWith('own_deny')) return 'own_deny';
  if (list.startsWith('own_allow')) return 'own_allow';
  if (list === 'us_csl') return 'watch';
  if (list.startsWith('opensanctions_')) {
    if (/pep/.test(list)) return 'pep';
    return /sanctions|sdn|fsf/.test(list.slice('opensanctions_'.length)) ? 'sanctions' : 'watch';
  }
  return 'sanctions';
}

/** A name of a folder or file as part of an id: lower-case, `_` for everything else. */
export function idOfName(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_|_$/g, '');
}
