/** An invented customer. The list that one of them matches is the sample list, which is invented as well. */
export interface Part {
  readonly name: string;
  readonly story: string;
  readonly body: object;
  /** What they send when Clearway asks for it. */
  readonly whenAsked?: object;
}
