import type { Sheet, Text } from './sheet';
import type { Theme } from './theme';
import { labelIn, type LabelName, type Language } from '../identity/label-words';
import type { PrintedName } from '../truth';

/** How one document writes its fields. */
export interface Form {
  readonly theme: Theme;
  readonly languages: readonly Language[];
  /** Label above its value, or to its left with `labelWidth` of room. */
  readonly style: 'above' | 'left';
  readonly labelWidth?: number;
  /** Ems, millimetres. */
  readonly labelSize: number;
  readonly valueSize: number;
}

export interface Entry {
  /** A name to look up, or a literal label that stands before the words: `4a.` alone is a label too. */
  readonly label: LabelName | { readonly literal: string; readonly name?: LabelName };
  readonly value: string | undefined;
  /** Upper left corner and room, millimetres. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly field?: PrintedName;
  /** The same in the script of the issuing state; it stands above the Latin form. */
  readonly original?: { readonly text: string; readonly field: PrintedName } | undefined;
  readonly size?: number;
}

/** Writes label and value; nothing at all where there is no value. */
export function fillIn(sheet: Sheet, form: Form, entry: Entry): void {
  const { theme } = form;
  const { x, y, width, value, original } = entry;
  if (value === undefined || value === '') return;
  const size = entry.size ?? form.valueSize;
  const beside = form.style === 'left';
  const labelWidth = beside ? (form.labelWidth ?? width * 0.4) : width;
  const left = beside ? x + labelWidth + 0.8 : x;
  const room = beside ? width - labelWidth - 0.8 : width;
  const style = {
    face: theme.valueFace,
    weight: theme.boldValues ? 700 : 400,
    ink: theme.ink,
    size,
    width: room,
  } as const satisfies Partial<Text>;
  let baseline = beside ? y + form.valueSize : y + form.labelSize * 1.1 + size * 0.98;
  const label = {
    x,
    y: beside ? baseline - (form.valueSize - form.labelSize) * 0.25 : y + form.labelSize,
    width: labelWidth - 0.4,
  };
  sheet.write(writeLabel(form, entry.label), {
    ...label,
    size: form.labelSize,
    face: theme.labelFace,
    ink: theme.labelInk,
  });
  if (original !== undefined && original.text !== '') {
    sheet.write(original.text, { ...style, x: left, y: baseline, field: original.field });
    baseline += size * 1.2;
  }
  sheet.write(value, { ...style, x: left, y: baseline, ...(entry.field === undefined ? {} : { field: entry.field }) });
}

/** `Surname / Nom`, each language once. */
export function writeLabel({ languages }: Form, label: Entry['label']): string {
  const literal = typeof label === 'string' ? undefined : label.literal;
  const name = typeof label === 'string' ? label : label.name;
  const words = name === undefined ? [] : [...new Set(languages.map((language) => labelIn(language, name)))];
  return [literal, words.join(' / ')].filter((part) => part !== undefined && part !== '').join(' ');
}
