import type { Text } from '../en';

/** La puerta del escritorio. */
export const signIn = {
  title: 'Entrar al escritorio',
  intro: 'Esta es una instalación de desarrollo con personas de muestra. Elija quién es usted hoy.',
  choose: 'Personas de muestra',
  production: {
    title: 'Todavía nadie inicia sesión en este escritorio',
    body: 'Esta instalación funciona en modo de producción, en el que nadie puede elegir quién es. Entrar por medio de un proveedor de identidad no forma parte de esta versión, de modo que esta instalación solo ofrece la API a quien tiene una clave. Si necesita una, pídala a quien administra esta instalación. Para ver el escritorio, inicie una instalación de desarrollo: npm start.',
  },
  failed: 'No se pudo iniciar la sesión.',
  ended: 'Su sesión ha terminado. Vuelva a entrar: regresará al mismo lugar, y lo que escribió se conserva.',
} satisfies Text['signIn'];
