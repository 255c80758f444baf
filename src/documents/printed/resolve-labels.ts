import type { LabelKind } from './label-phrases/label-kind';
import { belongTogether, type LabelPiece, type PagePieces, type TextPiece } from './page-pieces';
import { heightOf, sharedRow } from './text-box';

/** A label that means one thing. */
export type Label = Omit<LabelPiece, 'kinds'> & {
  readonly kind: LabelKind;
  /** Nothing else on the page settles whether `Name` is the whole name or a part of it. */
  readonly isOpen: boolean;
};

/**
 * What each label means on this page: labels below each other in two languages become one, and those that depend on the
 * others are settled. `Nom` beside `Prénoms` is a family name, `Nombre` beside `Apellidos` a given name, either alone a
 * whole name.
 */
export function resolveLabels({ labels, texts }: PagePieces): readonly Label[] {
  const stacked = stackLabels(labels, texts);
  const kinds = stacked.map(({ kinds: each }) => specificKind(each));
  const has = (kind: LabelKind): boolean => kinds.includes(kind);
  const nameKind = settle(has('surname'), has('givenNames'));
  const numberKind = has('documentNumber') ? (has('personalNumber') ? 'other' : 'personalNumber') : 'documentNumber';
  return stacked.map(({ line, box, slips, how, isRightToLeft, to }, at) => {
    const kind = kinds[at] ?? 'other';
    const settled = kind === 'name' ? nameKind : kind === 'idNumber' ? numberKind : kind;
    return {
      line,
      box,
      slips,
      how,
      isRightToLeft,
      to,
      kind: settled,
      isOpen: kind === 'name' && settled === 'fullName',
    };
  });
}

function settle(hasSurname: boolean, hasGivenNames: boolean): LabelKind {
  if (hasSurname && hasGivenNames) return 'other';
  if (hasSurname) return 'givenNames';
  return hasGivenNames ? 'surname' : 'fullName';
}

/** The kind that says most. Family and given names under one label are a whole name. */
function specificKind(kinds: readonly LabelKind[]): LabelKind {
  const distinct = new Set(kinds);
  if ((distinct.has('surname') || distinct.has('name')) && distinct.has('givenNames') && !belongTogether(kinds)) {
    return 'fullName';
  }
  const specific = kinds.filter((kind) => kind !== 'name' && kind !== 'idNumber' && kind !== 'other');
  return specific[0] ?? kinds[0] ?? 'other';
}

/** A label that has no value beside it, and right below it the same in another language. */
function stackLabels(pieces: readonly LabelPiece[], texts: readonly TextPiece[]): readonly LabelPiece[] {
  const isAlone = ({ box }: LabelPiece): boolean =>
    !texts.some((text) => sharedRow(text.box, box) > 0.5 && text.box.left >= box.left);
  const stacked: LabelPiece[] = [];
  for (const piece of pieces.toSorted((one, other) => one.box.top - other.box.top)) {
    const above = stacked.findIndex((other) => {
      const height = Math.min(heightOf(other.box), heightOf(piece.box));
      const gap = piece.box.top - other.box.bottom;
      return (
        other.line !== piece.line &&
        isAlone(other) &&
        belongTogether([...other.kinds, ...piece.kinds]) &&
        piece.kinds.every((kind) => kind !== 'other') &&
        Math.abs(piece.box.left - other.box.left) < 1.5 * height &&
        gap > -0.5 * height &&
        gap < 0.8 * height
      );
    });
    const other = stacked[above];
    if (other === undefined) stacked.push(piece);
    else {
      stacked[above] = {
        ...piece,
        kinds: [...other.kinds, ...piece.kinds],
        slips: Math.min(other.slips, piece.slips),
        box: { ...piece.box, top: other.box.top, right: Math.max(other.box.right, piece.box.right) },
      };
    }
  }
  return stacked;
}
