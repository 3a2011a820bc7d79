/** Stands in for rjsf's merging of schemas, which only `allOf` needs. */
const noMerging = (): never => {
  throw new Error("a form's schema has no allOf");
};

export default noMerging;
