import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { writeKinds } from './contract/kinds.ts';

/** The table of kinds is made from the committed contract, so a build needs nothing else. */
const contract = (): Plugin => ({ name: 'contract', configResolved: () => writeKinds() });

const PRODUCT = process.env.PRODUCT_URL ?? 'http://127.0.0.1:4000';

export default defineConfig({
  base: './',
  plugins: [contract(), react()],
  build: { target: 'es2022', outDir: 'dist', chunkSizeWarningLimit: 1500 },
  server: {
    proxy: { '/graphql': PRODUCT, '/auth': PRODUCT, '/files': PRODUCT, '/export': PRODUCT, '/exchange': PRODUCT },
  },
});
