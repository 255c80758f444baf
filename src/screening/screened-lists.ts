import { createScreener, type Screener } from './screen';
import { createListRegistry, type ListRegistry } from './store/list-registry';

/** The lists in use, ready to be searched. */
export type ScreenedLists = ListRegistry<Screener>;

/**
 * The lists under `directory`; nothing is in use before the first `reload`. While one of `required` is not in use, or a
 * folder is there that did not load, nobody is `clear`.
 */
export function createScreenedLists(
  directory: string,
  { required = [] }: { readonly required?: readonly string[] } = {},
): ScreenedLists {
  return createListRegistry(directory, { required, build: createScreener });
}
