import type { Span } from '../ir/index.ts';

/** Text that is no programming language of ours, by what its file is for. */
export type TextFormat = 'yaml' | 'json' | 'hcl' | 'dockerfile' | 'env' | 'shell' | 'html' | 'data' | 'prose';

/** A file as it is read. */
export interface PlainFile {
  path: string;
  text: string;
  /** A test, an example, documentation, or other people's code. */
  isSample: boolean;
}

/** One such file. */
export interface SettingsFile {
  path: string;
  format: TextFormat;
  text: string;
  /** Its documents, where the format has a structure: YAML's and JSON's, and HCL's as its JSON form would have it. */
  documents: readonly Tree[];
}

/** A part of a document. Blocks of HCL are maps below their type and their labels. */
export type Tree = MapTree | ListTree | Scalar;

export interface MapTree {
  kind: 'map';
  /** In order; a key may stand there several times (HCL's blocks). */
  entries: readonly { key: string; value: Tree; span: Span }[];
  span: Span;
}

export interface ListTree {
  kind: 'list';
  items: readonly Tree[];
  span: Span;
}

export interface Scalar {
  kind: 'scalar';
  /** An expression that is no literal (HCL's `var.x`, CloudFormation's `!Ref x`) is its text with `isLiteral` false. */
  value: string | number | boolean | null;
  isLiteral: boolean;
  span: Span;
}
