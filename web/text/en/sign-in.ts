/** The door of the desk. */
export const signIn = {
  title: 'Sign in to the desk',
  intro: 'This is a development house with sample people. Choose who you are today.',
  choose: 'Sample people',
  production: {
    title: 'Nobody signs in to this desk yet',
    body: 'This house runs in production mode, where nobody may choose who they are. Signing in through an identity provider is not part of this version, so this house serves the API alone, to whoever holds a key. If you need one, ask whoever runs this house. To see the desk itself, run a development house: npm start.',
  },
  failed: 'You could not be signed in.',
  ended: 'Your session has ended. Sign in again: you come back to the same place, and what you typed is kept.',
};
