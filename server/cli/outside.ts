/** What a command may use of the world; given by the program's entry file, or by a test. */
export type Outside = {
  /** Relative file names are meant from this folder. */
  readonly folder: string;
  /** All that comes in on standard input. */
  readonly standardInput: () => Promise<Uint8Array>;
  /** The command's result: standard output, as it is. */
  readonly say: (text: string) => void;
  /** Until what was said is taken: for who says much. */
  readonly heard: () => Promise<void>;
  /** What went wrong on the way: standard error. */
  readonly complain: (text: string) => void;
  /** The day in Berlin, `YYYY-MM-DD`. */
  readonly today: () => string;
  /** From now on the program ends by itself when it is asked to: the signal is aborted then. */
  readonly untilEnding: () => AbortSignal;
};
