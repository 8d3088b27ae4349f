/** By what the journal knows a repair. */
export const repairLabel = (
  { number }: { readonly number: string },
  card: { readonly code: string; readonly name: string },
): string => `แจ้งชำรุดที่ ${number} ${card.code} ${card.name}`
