/** What the activities of monitoring take and answer: ids and counts. It travels through Temporal. Pure types. */

export interface RescreenTask {
  /** Of the version of the list whose changes are looked up. */
  readonly versionId: string;
  /** The change behind which this page begins. */
  readonly after: string;
  /** Changes a page. */
  readonly size: number;
}

export interface RescreenCounts {
  /** Entries that were added or changed. */
  readonly entries: number;
  /** Customers that shared enough with one to be compared. */
  readonly compared: number;
  /** Verifications that were opened, or that look again. */
  readonly opened: number;
}

export interface RescreenPage {
  readonly counts: RescreenCounts;
  /** The last change of a full page; absent when there is no other page. */
  readonly last?: string;
}

export interface ReviewCounts {
  readonly due: number;
  readonly opened: number;
}
