import { defineConfig } from 'vite';

/** The page of all panel states, for pictures and for looking. It is never part of the extension. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: { outDir: '../dist/gallery', emptyOutDir: true },
});
