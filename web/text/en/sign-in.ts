/** The door of the desk. */
export const signIn = {
  title: 'Sign in to the desk',
  intro: 'This is a development house with sample people. Choose who you are today.',
  choose: 'Sample people',
  production: {
    title: 'No sign-in is set up',
    body: 'This house runs in production mode. The development sign-in, where anybody can be anybody, refuses to run here, and no identity provider is connected yet. Ask your administrator to connect one.',
  },
  failed: 'You could not be signed in.',
  ended: 'Your session has ended. Sign in again: you come back to the same place, and what you typed is kept.',
};
