import type { FastifyInstance } from 'fastify'
import { CannotStart } from './cannot-start.ts'
import type { Environment } from './environment.ts'

/** Opens the door. */
export async function listen(
  app: FastifyInstance,
  { host, port }: Pick<Environment, 'host' | 'port'>,
): Promise<void> {
  try {
    await app.listen({ host, port })
  } catch (error) {
    throw refusalOf(error, host, port) ?? error
  }
}

function refusalOf(error: unknown, host: string, port: number): CannotStart | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE') {
    return new CannotStart(
      `พอร์ต ${port} ของ ${host} มีโปรแกรมอื่นใช้อยู่ กรุณาปิดโปรแกรมนั้นหรือตั้งค่า PORT เป็นเลขอื่น`,
      `port ${port} of ${host} is in use: end the program that has it, or set PORT to another`,
    )
  }
  if (code === 'EACCES') {
    return new CannotStart(
      `ผู้ใช้นี้ไม่มีสิทธิ์เปิดพอร์ต ${port} กรุณาตั้งค่า PORT ตั้งแต่ 1024 ขึ้นไป`,
      `this user may not open port ${port}: set PORT to 1024 or above`,
    )
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return new CannotStart(
      `HOST ${host} ไม่ใช่หมายเลขของเครื่องนี้`,
      `HOST ${host} is not an address of this machine`,
    )
  }
  return undefined
}
