/** A start that cannot go on: what to tell the operator, and the program's exit code. Thrown and caught in `start.ts`. */
export class StartFailure extends Error {
  readonly code: number;

  constructor(sentence: string, code = 1) {
    super(sentence);
    this.name = "StartFailure";
    this.code = code;
  }
}
