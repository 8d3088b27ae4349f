import type { FastifyHelmetOptions } from '@fastify/helmet'

/** What the browser is told to hold us to: everything comes from our own origin, and nobody frames us. */
export function headersFor(publicUrl: string): FastifyHelmetOptions {
  const secure = new URL(publicUrl).protocol === 'https:'
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        // The reader of codes is compiled by the browser from a file of ours; no text becomes a script by this.
        scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
        scriptSrcAttr: ["'none'"],
        // Mantine writes its variables and responsive props into style elements as it renders.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        workerSrc: ["'self'"],
        frameSrc: ["'self'", 'blob:'],
        frameAncestors: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        objectSrc: ["'none'"],
      },
    },
    // On plain http, in an office without a certificate, the browser must not be sent to https for ever.
    strictTransportSecurity: secure ? { maxAge: 15_552_000, includeSubDomains: false } : false,
    crossOriginOpenerPolicy: secure,
    originAgentCluster: secure,
    // Elsewhere nothing is told of our addresses. By `no-referrer` a form without a script would come with an origin of null.
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'sameorigin' },
  }
}

export const permissionsPolicy = 'camera=(self), microphone=(), geolocation=(), payment=()'
