import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/**
 * The pages are built to dist/web. The content security policy allows neither inline scripts nor inline styles,
 * so nothing is inlined. While developing, `vite` passes the API on to a server on its usual port.
 */
export default defineConfig({
  root: "web",
  plugins: [react()],
  server: { proxy: { "/api": "http://localhost:3000" } },
  build: {
    outDir: "../dist/web",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
