/** A primary key holds no null: a cell outside a repeat group is stored with the empty string as its row. */
export function rowKeyOf(rowId: string | null): string {
  if (rowId === "") throw new TypeError("a row's id is not empty");
  return rowId ?? "";
}

export function rowIdOf(rowKey: string): string | null {
  return rowKey === "" ? null : rowKey;
}
