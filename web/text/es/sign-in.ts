import type { Text } from '../en';

/** La puerta del escritorio. */
export const signIn = {
  title: 'Entrar al escritorio',
  intro: 'Esta es una instalación de desarrollo con personas de muestra. Elija quién es usted hoy.',
  choose: 'Personas de muestra',
  production: {
    title: 'No hay ningún inicio de sesión configurado',
    body: 'Esta instalación funciona en modo de producción. El inicio de sesión de desarrollo, con el que cualquiera puede ser cualquiera, no funciona aquí, y todavía no hay ningún proveedor de identidad conectado. Pida a la administración que conecte uno.',
  },
  failed: 'No se pudo iniciar la sesión.',
  ended: 'Su sesión ha terminado. Vuelva a entrar: regresará al mismo lugar, y lo que escribió se conserva.',
} satisfies Text['signIn'];
