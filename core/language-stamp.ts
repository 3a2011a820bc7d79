/**
 * Names the state of the checklist language. A page that was built for another state does not know every word of a
 * definition and must not compile it. `tests/core/language-stamp.test.ts` says what it is after a change of the language.
 */
export const languageStamp = "f388a6794921dead";
