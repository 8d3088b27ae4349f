import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: 'dist/site',
    target: 'es2022',
    // The server's content policy lets nothing through that is not a file of its own.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
  },
})
