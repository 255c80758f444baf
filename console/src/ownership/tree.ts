/** What the drawing and the outline need of the API's answer: plain shapes, so that both can be tried without a browser. */

export type Standing = 'pending' | 'clear' | 'not_required' | 'information_needed' | 'in_review' | 'declined';

/** Per cent. */
export interface Share {
  readonly min: number;
  readonly max: number;
  readonly max_exclusive: boolean;
}

export interface Party {
  readonly id: string;
  readonly standing: Standing;
  readonly ownership: Share | null;
}

export interface Holding {
  readonly owner: string;
  readonly owned: string;
  readonly min: number;
  readonly max: number;
  readonly known: boolean;
  readonly votes: number | null;
  readonly held_as: 'nominee' | 'trust' | null;
}

export interface Tree {
  readonly root: { readonly id: string };
  readonly holdings: readonly Holding[];
}
