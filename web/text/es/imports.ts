import type { ImportFormat, ImportStage, RowFault, RowState } from '../../../domain/import';
import type { Sayings } from '../../../domain/sayings';
import { SENT_AGAIN_MAX } from '../../../domain/sent-again';
import type { Contradicting } from '../../../domain/stranger';
import type { Text } from '../en';
import { many, number } from './numbers';

const stages: Readonly<Record<ImportStage, string>> = {
  trying: 'En prueba',
  tried: 'Probado',
  'taking-in': 'Registrándose',
  'taken-in': 'Registrado',
};

const states: Readonly<Record<RowState, string>> = {
  waiting: 'En espera',
  'would-be-taken-in': 'Se registraría',
  'taken-in': 'Registrada',
  repeated: 'Ya constaba',
  refused: 'Rechazada',
};

const formats: Readonly<Record<ImportFormat, string>> = { csv: 'CSV', ndjson: 'NDJSON' };

const contradictions: Readonly<Record<Contradicting, string>> = {
  'two-meanings':
    'se envió antes con uno de sus nombres como una cosa, y con otro como otra; dé a cada una su propio identificador',
  'another-person': 'se envió antes para otra persona; una petición nueva lleva su propio identificador',
  'somebody-else':
    'tiene un identificador que antes se envió para alguien con otro nombre y otra fecha de nacimiento; dé a cada persona su propio identificador',
};

const rowFaults: Sayings<RowFault> = {
  missing: () => 'falta',
  'unknown-field': () => 'no es un campo de una remisión',
  'wrong-kind': () => 'no es del tipo que admite este campo',
  'too-long': ({ max }) => `tiene más de ${number(max)} caracteres`,
  'too-many': ({ max }) => `nombra más de ${max}`,
  'not-one-of': ({ allowed }) => `tiene que ser uno de estos: ${allowed.join(', ')}`,
  'not-yes-or-no': () => 'tiene que decir yes (sí) o no, o quedar vacío',
  'not-a-date': () => 'tiene que ser un día que existe, escrito como 1992-04-17',
  'ambiguous-date': () => 'se puede leer como dos días distintos; escríbalo como 1992-04-17',
  'in-the-future': () => 'está en el futuro',
  'not-an-age': () => 'tiene que ser un número entero de 0 a 120',
  'not-an-email': () => 'no es una dirección de correo electrónico',
  unkeepable: () => 'contiene caracteres que no se pueden guardar (NUL o medio carácter)',
  'not-valid': () => 'no es válido',
  'another-person': () =>
    'ya llegó con otra persona (la fecha de nacimiento es otra, lo son el nombre y el apellido, o lo es el nombre y ninguna fecha de nacimiento dice que sea la misma persona); dé a cada remisión un número propio, que no sea el de una persona, un expediente o un hogar, y si se trata de la misma persona con un dato corregido, envíela con un número nuevo: en coordinación pueden unir las dos',
  'referral-closed': () =>
    'ya llegó, y en esa remisión ya no trabaja nadie; esta fila dice otra cosa de ella, así que envíela con un número propio',
  'sent-again-limit': () =>
    `ya llegó, y se volvió a enviar con otro contenido ${number(SENT_AGAIN_MAX)} veces; llame al equipo, o envíela con un número propio`,
  'not-json': () => 'no es JSON',
  'fhir-resource': () =>
    'es un recurso FHIR que por sí solo no pide nada; una línea lleva un Bundle de tipo "transaction", un ServiceRequest o un Task',
  'fhir-many': ({ requests }) =>
    `pide ${number(requests)} cosas a la vez, y una fila de un archivo es una sola remisión; ponga cada petición en su propia línea, o envíe el Bundle a /fhir`,
  'row-too-large': () => 'ocupa más de 1 MiB',
  'too-many-cells': ({ columns }) =>
    `tiene más celdas que las ${columns} columnas de la primera línea; ponga entre comillas las celdas que contienen el separador`,
  'fhir-not-taken': ({ text }) =>
    `no se puede registrar; lo que dice la entrada FHIR, en inglés: ${text.replace(/\.$/, '')}`,
  'fhir-contradicts': ({ how }) => contradictions[how],
};

/** Archivos de remisiones: cómo se envían, y qué fue de cada fila. */
export const imports: Text['imports'] = {
  title: 'Archivos de remisiones',
  intro:
    'Muchas remisiones a la vez, de una hoja de cálculo o de otro sistema. El archivo se prueba primero: el informe dice de cada fila qué sería de ella. No se registra nada antes de que usted lo diga.',
  send: {
    title: 'Enviar un archivo',
    hint: 'CSV en UTF-8, o NDJSON; como máximo 50 MiB y 20 000 filas.',
    choose: 'Elegir un archivo',
    chosen: (size) => `Hay un archivo elegido, de ${size}`,
    size: (bytes) =>
      bytes < 1_048_576 ? `${number(Math.ceil(bytes / 1_024))} KiB` : `${number(Math.ceil(bytes / 1_048_576))} MiB`,
    try: 'Probar el archivo',
    trying: 'Enviando…',
    template: 'Descargar la plantilla',
  },
  list: 'Lo que se envió',
  empty: 'Todavía no se envió ningún archivo.',
  emptyDetail: 'Lo que se envía aquí, o envía un sistema, aparece con su informe.',
  columns: { received: 'Recibido', by: 'De', format: 'Formato', rows: 'Filas', stage: 'Estado' },
  stages,
  formats,
  report: {
    title: 'Informe de un archivo',
    all: 'Todos los archivos',
    sent: (name, format, rows) => `${many(rows, 'fila', 'filas')} en ${format}, de ${name}`,
    askedBy: (name) => `Lo mandó registrar ${name}`,
    progress: (done, rows) => `Van ${number(done)} de ${number(rows)} filas.`,
    resting: 'Un paso falló. Se vuelve a intentar por sí mismo desde donde estaba.',
    tried: 'Todavía no se registró nada.',
    takeIn: (rows) => `Registrar ${many(rows, 'remisión', 'remisiones')}`,
    nothing: 'En este archivo no hay nada que se registraría.',
    extraColumns: (names) => `Estas columnas no significan nada aquí. Lo que contenían se guarda y no se usa: ${names}`,
    takeOut: 'Descargar el informe',
    state: 'Qué fue de ella',
    rows: 'Filas del archivo',
    none: 'De ninguna fila fue eso.',
    noneDetail: 'Elija otra cosa, o todas.',
    columns: { row: 'Fila', line: 'Línea', state: 'Qué fue de ella', about: 'La remisión, o por qué no' },
    referral: 'Abrir la remisión',
    ofRow: (row) => `de la fila ${row}`,
    repeatsRow: (row) => `La fila ${row} dice lo mismo.`,
    differs:
      'El número del remitente ya había llegado con otro contenido: lo nuevo se puso junto a la remisión y se lee con ella.',
    row: 'La fila',
  },
  states,
  counts: {
    waiting: 'En espera',
    'would-be-taken-in': 'Se registrarían',
    'taken-in': 'Registradas',
    repeated: 'Ya constaban',
    refused: 'Rechazadas',
  },
  rowFaults,
};
