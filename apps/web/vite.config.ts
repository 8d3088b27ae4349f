import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

export default defineConfig({
  plugins: [react(), compressed()],
  build: {
    outDir: 'dist/site',
    // `/assets` is the register's own address.
    assetsDir: 'built',
    target: 'es2022',
    // The server's content policy lets nothing through that is not a file of its own.
    assetsInlineLimit: 0,
  },
})

/** Beside each text its compressed forms, which the server sends as they are. */
function compressed(): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    async writeBundle({ dir = '' }) {
      const files = await readdir(dir, { recursive: true })
      const texts = files.filter((file) => /\.(?:js|css|svg|html)$/u.test(file))
      await Promise.all(texts.map((file) => compress(join(dir, file))))
    },
  }
}

async function compress(path: string): Promise<void> {
  const text = await readFile(path)
  await writeFile(`${path}.br`, await promisify(brotliCompress)(text))
  await writeFile(`${path}.gz`, await promisify(gzip)(text, { level: 9 }))
}
