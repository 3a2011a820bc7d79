import type { Account, Reading } from "../store/store.ts";

/** A person as answers and histories show them. */
export type Author = { readonly id: string; readonly name: string; readonly unit: string };

export const authorOf = ({ id, name, unit }: Account): Author => ({ id, name, unit });

/** The people behind account ids, each asked for once. */
export const authorsOf = async (
  reading: Reading,
  ids: readonly string[],
): Promise<(id: string) => Author> => {
  const accounts = await Promise.all([...new Set(ids)].map((id) => reading.accountById(id)));
  const authors = new Map(accounts.flatMap((account) => (account ? [[account.id, authorOf(account)]] : [])));
  return (id) => authors.get(id) ?? { id, name: "Unbekannt", unit: "" };
};

/** Name and unit as one text, as reports print them: "Dr. Mira Vogt, Referat 23 · Sozialministerium". */
export const signatureOf = ({ name, unit }: Author): string => (unit === "" ? name : `${name}, ${unit}`);
