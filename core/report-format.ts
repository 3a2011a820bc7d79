/** Grows when the report gets a part or a field; `completeReport` reads older ones. */
export const reportFormat = "praxis-digitalcheck/report/3";
