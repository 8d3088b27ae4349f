import { readFile } from 'node:fs/promises'
import { createSecureContext } from 'node:tls'
import { CannotStart } from './cannot-start.ts'
import type { Tls } from './environment.ts'

export type Certificate = { readonly cert: Buffer; readonly key: Buffer }

/** The certificate and key, tried before anybody connects. */
export async function readCertificate(tls: Tls | undefined): Promise<Certificate | undefined> {
  if (tls === undefined) return undefined
  const certificate = { cert: await read('TLS_CERT', tls.cert), key: await read('TLS_KEY', tls.key) }
  try {
    createSecureContext(certificate)
    return certificate
  } catch (error) {
    throw new CannotStart(
      `ใบรับรองใน TLS_CERT (${tls.cert}) กับกุญแจใน TLS_KEY (${tls.key}) ใช้คู่กันไม่ได้`,
      `the certificate in TLS_CERT (${tls.cert}) and the key in TLS_KEY (${tls.key}) are not usable together`,
      { cause: error },
    )
  }
}

async function read(name: string, path: string): Promise<Buffer> {
  return readFile(path).catch((error: unknown) => {
    throw new CannotStart(
      `อ่านไฟล์ ${path} ที่ระบุใน ${name} ไม่ได้`,
      `the file ${path} that ${name} names cannot be read`,
      { cause: error },
    )
  })
}
