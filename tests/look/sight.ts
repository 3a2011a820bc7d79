/** How a page is looked at. */
export type Sight = { readonly width: number; readonly scheme: "light" | "dark" };
