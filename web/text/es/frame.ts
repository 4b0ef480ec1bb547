import type { Text } from '../en';
import { number } from './numbers';

/** El marco de cada página: lugares, teclas, problemas. */
export const frame = {
  product: 'Followthrough',
  skip: 'Ir a la página',
  nav: {
    label: 'Lugares',
    today: 'Hoy',
    tasks: 'Tareas',
    search: 'Buscar',
    referrals: 'Remisiones',
    intake: 'Ingreso',
    directory: 'Directorio',
    notices: 'Avisos',
    duplicates: 'Duplicados',
    imports: 'Archivos',
    audit: 'Auditoría',
    administration: 'Admin.',
    refused: 'Rechazado',
    operations: 'Operaciones',
    more: 'Más',
  },
  account: {
    signedIn: (name: string, role: string) => `${name}, ${role.toLowerCase()}`,
    signOut: 'Salir',
    menu: 'Usted y este escritorio',
  },
  language: { label: 'Idioma' },
  theme: { label: 'Colores', auto: 'Como el equipo', light: 'Claro', dark: 'Oscuro' },
  away: {
    network: 'El escritorio no puede comunicarse con el sistema.',
    engine: 'Una parte del sistema no funciona.',
    lastKnown: (since: string) => `Lo que ve es de las ${since}; lo que escriba se conserva.`,
    detail: 'Vuelve a intentarlo solo cada pocos segundos.',
    retry: 'Intentar ahora',
  },
  unconfirmedElsewhere: (count: number) =>
    count === 1
      ? 'El sistema todavía no ha confirmado un cambio. Comprobando…'
      : `El sistema todavía no ha confirmado ${number(count)} cambios. Comprobando…`,
  show: 'Mostrar',
  back: 'Volver a la lista',
  loading: 'Cargando',
  more: 'Mostrar más',
  retry: 'Intentar de nuevo',
  trouble: {
    partial: 'Esta parte no se pudo cargar.',
    unreadable:
      'El sistema contestó de una manera que este escritorio no entiende. Vuelva a cargar la página; si sigue así, avise a operaciones.',
    forbidden: 'Usted no puede ver esto',
    notFound: 'No hay nada en esta dirección',
    notFoundDetail: 'Quizá la dirección está mal escrita, o la remisión es de otra instalación.',
    crashed: 'Esta página falló',
    crashedDetail:
      'Lo que se registró está a salvo. Vuelva a cargar la página; si sigue así, diga a operaciones qué estaba haciendo.',
    reload: 'Volver a cargar',
  },
  keys: {
    button: 'Teclas',
    title: 'Teclas',
    close: 'Cerrar',
    switch: 'Usar teclas sueltas',
    typing: 'Las teclas sueltas no se oyen mientras usted escribe en un campo; Esc sale de él.',
    elsewhere: 'no en esta página',
    goTo: (place: string) => `Ir a ${place}`,
    titles: {
      places: 'Lugares',
      everywhere: 'En todas partes',
      lists: 'En una lista',
      case: 'En un caso',
      referral: 'En una remisión',
    },
    sheets: {
      everywhere: {
        '/': 'Buscar personas y remisiones',
        i: 'Anotar algo',
        '?': 'Mostrar estas teclas',
      },
      lists: {
        j: 'Fila siguiente',
        k: 'Fila anterior',
        '⏎': 'Abrir la fila',
        f: 'Filtrar la lista',
        Esc: 'Volver a la lista',
      },
      case: { c: 'Cambiar lo que consta de la persona' },
      referral: {
        '1': 'Elegir el primer programa recomendado',
        '2': 'Elegir el segundo',
        '3': 'Elegir el tercero',
        o: 'Elegir otro programa',
        d: 'Rechazar',
        q: 'Preguntar antes a quien remitió',
        l: 'Anotar un intento de contacto',
        r: 'Intento: localizada',
        v: 'Intento: se dejó un mensaje',
        n: 'Intento: no contesta',
        w: 'Intento: número equivocado',
      },
    },
  },
} satisfies Text['frame'];
