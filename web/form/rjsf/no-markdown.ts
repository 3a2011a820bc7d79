/** Stands in for rjsf's Markdown: our texts are plain; what rjsf itself words with marks shows them as they are. */
export const Markdown = ({ children }: { readonly children: string }): string => children;
