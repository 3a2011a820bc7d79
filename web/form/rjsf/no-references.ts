const refuse = (): never => {
  throw new Error("a form's schema refers to no other schema");
};

/** Stands in for rjsf's resolver of addresses, which only `$ref` and `$id` need. */
const noReferences = { equal: refuse, resolve: refuse };

export default noReferences;
