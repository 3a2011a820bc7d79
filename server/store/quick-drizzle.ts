import { registerHooks } from "node:module";

/** In the address of each of drizzle's own files. */
const folder = "/node_modules/drizzle-orm/";

const isRelative = (specifier: string): boolean => /^\.{1,2}\//.test(specifier);

/**
 * From now on imports between drizzle's own files are resolved without its package.json. Node reads that file anew
 * for each of them, and so many exports are listed in it that this was half of a start. To be called before drizzle
 * is imported.
 */
export function resolveDrizzleQuickly(): void {
  registerHooks({
    resolve: (specifier, context, next) => {
      const { parentURL = "" } = context;
      const isOwn = parentURL.includes(folder) && parentURL.endsWith(".js") && isRelative(specifier);
      if (!isOwn) return next(specifier, context);
      return { url: new URL(specifier, parentURL).href, format: "module", shortCircuit: true };
    },
  });
}
