/** A place in a text file: line and column count from 1, columns in characters (UTF-16 units). */
export interface Position {
  readonly line: number;
  readonly column: number;
}
