import { signOut } from './http.ts'

/** Ends the session and forgets everything that was read in it: the next person begins with an empty page. */
export async function leave(): Promise<void> {
  await signOut()
  location.assign('/sign-in')
}
