import { z } from 'zod'

/**
 * What a form sends, with the key that the form was opened with: sent again under it, because the answer was lost on its
 * way, the same is answered again and nothing is done twice. Without a key each sending stands for itself.
 */
export const sentBy = <Shape extends z.ZodRawShape>(input: z.ZodObject<Shape>) =>
  z.object({ ...input.shape, sending: z.uuid().optional() })
