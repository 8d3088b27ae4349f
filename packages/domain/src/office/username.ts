export const usernameShortest = 3
export const usernameLongest = 30

/** A name to sign in by: what every keyboard has, in small letters, so that no two names look alike. */
export const usernameShape = /^[a-z0-9][a-z0-9._-]*$/
