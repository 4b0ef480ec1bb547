import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** One script for the whole desk: it is loaded once in the morning, from the house's own machine. */
const SCRIPT_MAX_KB = 1_000;

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    chunkSizeWarningLimit: SCRIPT_MAX_KB,
    cssTarget: ['chrome123', 'firefox121', 'safari17.5'],
  },
});
