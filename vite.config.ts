import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const own = (file: string): string => `${import.meta.dirname}/web/form/rjsf/${file}`;

/**
 * Parts of rjsf that our forms never reach weigh as much as plain React. What stands in for them draws what our forms
 * do have, or says that a form has become one that needs more.
 */
export const standIns = [
  { find: /^.*\/getDefaultRegistry\.js$/, replacement: own("base-registry.ts") },
  { find: /^.*\/shallowAllOfMerge\.js$/, replacement: own("no-merging.ts") },
  { find: /^fast-uri$/, replacement: own("no-references.ts") },
  { find: /^markdown-to-jsx\/react$/, replacement: own("no-markdown.ts") },
];

/**
 * The pages are built to dist/web. The content security policy allows neither inline scripts nor inline styles,
 * so nothing is inlined. While developing, `vite` passes the API on to a server on its usual port.
 */
export default defineConfig({
  root: "web",
  plugins: [react()],
  resolve: { alias: standIns },
  server: { proxy: { "/api": "http://localhost:3000" } },
  build: {
    outDir: "../dist/web",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
