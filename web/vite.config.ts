import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  build: { outDir: 'dist', emptyOutDir: true, cssTarget: ['chrome123', 'firefox121', 'safari17.5'] },
});
