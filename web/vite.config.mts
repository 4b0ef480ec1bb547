import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const page = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

/** One script for the whole desk: it is loaded once in the morning, from the house's own machine. */
const SCRIPT_MAX_KB = 1_000;

export default defineConfig(({ command }) => {
  // Whoever builds it, such as a test run: what is built is for people, and never React's development half.
  // biome-ignore lint/style/noProcessEnv: Vite reads this from the environment, and nowhere else.
  if (command === 'build') process.env.NODE_ENV = 'production';
  return {
    plugins: [react()],
    build: {
      outDir: 'dist',
      emptyOutDir: true,
      // The desk, and the form for the public, which carries nothing of the desk.
      rolldownOptions: { input: { desk: page('index.html'), help: page('help.html') } },
      chunkSizeWarningLimit: SCRIPT_MAX_KB,
      cssTarget: ['chrome123', 'firefox121', 'safari17.5'],
    },
  };
});
