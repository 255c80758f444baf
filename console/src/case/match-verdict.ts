/** What a person can say about one list match. */
export type MatchVerdict = 'clear_match' | 'confirm_match';
