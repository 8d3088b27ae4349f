/** ขนาดสูงสุดที่รับ, in bytes: of a photo as it comes from the camera, and of a paper. An installation may say its own. */
export type FileLimits = { readonly image: number; readonly paper: number }

const megabyte = 1024 * 1024

export const megabytes = (bytes: number): number => Math.round(bytes / megabyte)
export const bytesOf = (asMegabytes: number): number => asMegabytes * megabyte

export const shippedFileLimits: FileLimits = { image: bytesOf(20), paper: bytesOf(50) }

/** So many photos and papers on one record. */
export const mostAttachments = 200

/** So many uploads that one person may have begun and not ended. */
export const mostUploadsOpen = 100

/** Of a photo in any format, in pixels, so that to open it needs no more memory than there is. */
export const mostPixels = 50_000_000

/** Of one that can be read line by line, which a large camera's photo is. */
export const mostPixelsByLine = 110_000_000
