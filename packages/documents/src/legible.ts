/** Text of a file without what no database stores: a null, and half of a sign. */
export const legible = (text: string): string => text.toWellFormed().replaceAll('\u0000', '')
