import { createContext } from "react";

/** The columns of the matrix around a row: the ids of its answers, in order. Null where there is none. */
export const MatrixContext = createContext<readonly string[] | null>(null);
