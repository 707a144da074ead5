import { fileURLToPath } from "node:url";
import optimizeLocales from "@react-aria/optimize-locales-plugin";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [react(), optimizeLocales.vite({ locales: ["es-ES", "en-US"] })],
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  clearScreen: false,
  server: { port: 5173, strictPort: true, fs: { allow: [".."] } },
  build: {
    // The oldest web views that know light-dark(), which the tokens rest on.
    target: ["chrome123", "safari17.5"],
    chunkSizeWarningLimit: 1500,
    // One file: every screen has it, and it waits for no other.
    cssCodeSplit: false,
  },
  test: {
    environment: "jsdom",
    setupFiles: ["src/test/setup.ts"],
    restoreMocks: true,
    testTimeout: 120_000,
  },
});
