import type { session as thai } from '../th/session.ts'
import type { WordsLike } from '../words-like.ts'

export const session = {
  device: '{{browser}} on {{system}}',
  deviceUnknown: 'Unknown device',
  signIn: 'Sign in',
  signInAbout: 'The register of assets and the open records of a local government',
  username: 'User name',
  password: 'Password',
  usernameMissing: 'Type your user name',
  passwordMissing: 'Type your password',
  wrong:
    'Not signed in: the user name or the password is wrong. Check the keyboard language and capitals, then try again.',
  locked:
    'Not signed in: after several wrong passwords this user name rests on this device. Wait {{minutes}} minutes, or ask an administrator.',
  forgotten: 'No user name yet, or a forgotten password? Ask your administrator for a link.',
  link: {
    title: 'Choose a user name and a password',
    titleAgain: 'Choose a new password',
    for: 'This link is for {{name}}, {{position}}, {{office}}. It works once.',
    notYou: 'If this is not you, close the page and tell an administrator.',
    save: 'Save and go to sign in',
    saved: 'The password is set. Sign in as {{username}}.',
    unusable: 'This link cannot be used',
    goSignIn: 'Go to sign in',
  },
  usernameHelp: 'Small letters, figures, dot, hyphen or underscore, 3 to 30 of them, such as somying.k',
  passwordAgain: 'The password again',
  different: 'The two passwords differ. Type them again.',
  rules: {
    title: 'A password that can be used',
    length: 'has at least {{count}} characters',
    length_other: 'has at least {{count}} characters',
    guess: 'is hard to guess: no common word, no keyboard row, not your own name or that of the office',
    advice: 'Three or four unrelated words in a row are easy to keep in mind and hard to guess',
    met: 'met',
    unmet: 'not yet met',
  },
  mine: {
    title: 'My account',
    authority: 'Authority today',
    roles: 'Roles',
    acting: 'Acting for',
    password: 'Change your password',
    passwordNow: 'The present password',
    passwordNew: 'The new password',
    passwordChange: 'Change the password',
    passwordChanged: 'The password is changed. Other devices have to sign in again.',
    sessions: 'Where you are signed in',
    sessionsHelp:
      'If you do not know a device, sign it out, then ask an administrator for a new link to set your password.',
    here: 'this device',
    since: 'Signed in {{began}}, last seen {{seen}}',
    end: 'Sign that device out',
    endOthers: 'Sign out everywhere but here',
    ended: 'The other device is signed out',
  },
} satisfies WordsLike<typeof thai>
