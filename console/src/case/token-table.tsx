import type { CaseMatch } from '../api/generated';
import { Difference } from '../components/difference';
import { markDifferences } from '../components/mark-differences';
import classes from './matches-panel.module.css';

type Token = CaseMatch['tokens'][number];

const HOW: Readonly<Record<Token['how'], string>> = {
  same: 'same',
  alike: 'alike',
  only_ours: 'only the customer’s',
  only_theirs: 'only the entry’s',
};

/** Word by word: the customer's, the entry's, how they agree and what that gave. */
export function TokenTable({ match }: { readonly match: CaseMatch }) {
  return (
    <table className={classes.table}>
      <caption>
        {match.compared_name} <span className={classes.score}>· score {match.score.toFixed(2)}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">{match.party_id === null ? 'Customer' : 'Party'}</th>
          <th scope="col">List entry</th>
          <th scope="col">How</th>
          <th scope="col" className={classes.number}>
            Alike
          </th>
          <th scope="col" className={classes.number}>
            Weighs
          </th>
        </tr>
      </thead>
      <tbody>
        {match.tokens.map((token) => (
          <TokenRow key={`${token.ours} ${token.theirs}`} token={token} />
        ))}
      </tbody>
    </table>
  );
}

function TokenRow({ token }: { readonly token: Token }) {
  const { ours, theirs } = markDifferences(token.ours ?? '', token.theirs ?? '');
  return (
    <tr>
      <td>
        <Difference pieces={ours} />
      </td>
      <td>
        <Difference pieces={theirs} />
      </td>
      <td>{HOW[token.how]}</td>
      <td className={classes.number}>{token.score.toFixed(2)}</td>
      <td className={classes.number}>{token.weight.toFixed(2)}</td>
    </tr>
  );
}
