import { defineConfig } from 'vite';

/** One script with the page driver, for browser tests of profiles without the extension around it. */
export default defineConfig({
  build: {
    outDir: '../../dist/driver',
    emptyOutDir: true,
    target: 'chrome116',
    lib: {
      entry: `${import.meta.dirname}/main.ts`,
      formats: ['iife'],
      name: 'driver',
      fileName: () => 'driver.js',
    },
  },
  root: import.meta.dirname,
});
