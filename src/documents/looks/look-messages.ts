import type { EngineTrouble } from '../document-engine-error';
import type { Looks } from './looks';

type Asked<Name extends keyof Looks> = {
  readonly id: number;
  readonly look: Name;
  readonly page: Parameters<Looks[Name]>[0];
};

/** What the thread is asked for: one of `Looks`. It answers in the order in which it can. */
export type LookQuestion = { [Name in keyof Looks]: Asked<Name> }[keyof Looks];

export type LookAnswer =
  | { readonly id: number; readonly seen: Awaited<ReturnType<Looks[keyof Looks]>> }
  | { readonly id: number; readonly trouble: EngineTrouble };
