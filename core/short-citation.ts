/** A citation without the law's last amendment, which belongs into a list of sources; elsewhere it hides the passage. */
export const shortCitation = (citation: string): string => citation.replace(/, zuletzt geändert .*$/, "");
