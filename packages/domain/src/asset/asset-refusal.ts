/** What the register refuses. */
export type AssetRefusal = {
  readonly code: 'asset/code-taken'
  readonly assetCode: string
  readonly holder: string | null
}

export function assetRefusalText(refusal: AssetRefusal): string {
  switch (refusal.code) {
    case 'asset/code-taken':
      return `ใช้รหัส ${refusal.assetCode} ไม่ได้: มีทรัพย์สินรายการอื่นใช้อยู่แล้ว${refusal.holder === null ? '' : ` (${refusal.holder})`} กรุณาใช้รหัสอื่น`
  }
}
