import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { glossOf } from '../../advice/gloss/gloss';
import glossFile from '../../advice/gloss/gloss.json';
import { bindWordbook } from '../../advice/gloss/wordbook';
import { createOfflineAdvisor } from '../../advice/offline/offline-advisor';
import { readTold } from '../../advice/reading/read-told';
import { isEnglishWord } from '../../advice/text/word-reader';
import type { FieldFacts } from '../../domain/told';
import { answer } from '../../evaluation/answering';
import { readDirectory } from '../../evaluation/files';
import { ReferralRow } from '../../evaluation/formats/referral';
import { readRows } from '../../evaluation/rows';
import { advised, aQuestion } from './a-question';

const SETS = join(__dirname, '../../evaluation/sets');
const inEnglish = (narrative: string): string => (glossOf(narrative)?.english ?? narrative).replaceAll(/ {2,}/g, ' ');

describe('The gloss says in English', () => {
  it.each<[string, string, string]>([
    [
      'what one has and what one has not',
      'Tengo carro pero no tengo licencia.',
      'I have a car but I do not have a license.',
    ],
    ['what is no longer so', 'Ya no trabajo y ya no puedo manejar.', 'I no longer work and I can no longer drive.'],
    ['what was', 'Antes vivía con mi hermana en el rancho.', 'Before I lived with my sibling in the ranch.'],
    ['what befell somebody', 'Se me descompuso el refrigerador.', 'I had broken the refrigerator.'],
    ['who is owed what', 'Debo tres meses de renta.', 'I owe three months of rent.'],
    [
      'how old somebody is',
      'Tengo 67 años y mi nieta tiene 9 años.',
      'I am 67 years old and my grandchild is 9 years old.',
    ],
    ['how old several are', 'Tengo tres niños de 2, 5 y 8 años.', 'I have three children 2, 5 and 8 years old.'],
    ['how long ago', 'Perdí mi trabajo hace dos meses.', 'Lost my job two months ago.'],
    ['when', 'Me cortan la luz el 15 de diciembre.', 'Electricity shut off December 15.'],
    ['where', 'Vivo en el condado de San Marcos.', 'I live in San Marcos County.'],
    ['what is misspelled', 'nesecito alluda, nos ban a cortar la lus', 'I need help, facing electricity shut off'],
    ['which day of the month', 'Me cortan la luz el día cinco.', 'Electricity shut off the 5th.'],
    ['until when and by when', 'Hasta el viernes, y no antes del lunes.', 'Until Friday, and no by Monday.'],
    ['what no month has', 'Mi hermana me dio el 988.', 'My sibling gave me the 988.'],
    ['what stands without accents', 'mi esposo se murio y me quede sola', 'my spouse died and I was left alone'],
  ])('%s: %s', (_what, spanish, english) => {
    expect(inEnglish(spanish)).toBe(english);
  });

  it('nothing of a narrative that is English, whatever names and words it has', () => {
    for (const narrative of [
      'Maria de la Cruz needs rides to the clinic on El Camino Real.',
      '8 y/o, no SI, lives w/ mom and dad in Los Altos. Son is 4 y.o.',
      'Pt has no car. He can come once a week, so a van is fine. Medicaid and Medicare, no problem.',
    ])
      expect(glossOf(narrative)).toBeUndefined();
  });

  it('only the Spanish of a narrative that is both', () => {
    expect(inEnglish('Client says "no tengo donde vivir" and needs a bed. Su mamá no quiere ayudar.')).toBe(
      'Client says "no place to stay" and needs a bed. Their mom does not want to help.',
    );
  });

  it('what each word of it stands for', () => {
    const narrative = 'Hola, busco trabajo. Nos cortaron la luz ayer.';
    const gloss = glossOf(narrative);
    const start = gloss?.english.indexOf('Electricity') ?? -1;
    expect(gloss?.original({ quote: 'Electricity was cut off', start })).toEqual({
      quote: 'Nos cortaron la luz',
      start: narrative.indexOf('Nos'),
    });
  });

  it('a long narrative in about as much time for each word as a short one', () => {
    const narrative = 'de la Cruz no tiene a donde ir y debe la renta de la casa de la '.repeat(300);
    const before = performance.now();
    const gloss = glossOf(narrative);
    expect(performance.now() - before).toBeLessThan(5_000);
    for (let start = 0; start < (gloss?.english.length ?? 0); start += 997) {
      const quote = gloss?.original({ quote: gloss.english.slice(start, start + 40), start });
      expect(narrative.startsWith(quote?.quote ?? '-', quote?.start)).toBe(true);
    }
  });

  it('no English by a word that both languages have', () => {
    const { spanish } = bindWordbook(glossFile);
    const both = [...spanish].filter((word) => isEnglishWord(word) && !SPANISH_FIRST.has(word));
    expect(both).toEqual([]);
  });
});

/** Words that the library takes for English, and that hardly any English narrative has. */
const SPANISH_FIRST = new Set(
  'dia de fines parte un senor ya nada dice favor el hoy todos todo y manana con para proximo ultimo saber sola junto culpa ese ultima ellas senores hombre padre tia amigo alumna medico canasta frijol frijoles agua comer pared dinero cheque cheques feria camion autobus camas olla sanitaria examen soy dolor caries verde politico'.split(
    ' ',
  ),
);

const NOTHING: FieldFacts = {
  ageYears: null,
  county: null,
  coverage: [],
  pregnant: null,
  veteran: null,
  household: [],
};
const TERMS = {
  expecting: 'Is pregnant now',
  landlord_paper: 'Holds an eviction notice, a notice to quit or a court summons for the home they rent',
  wore_uniform: 'Has served in the armed forces',
  nowhere_tonight: 'Has no safe indoor place to sleep tonight; car and tent count.',
};
const PROGRAMS = [
  {
    eligibility: {
      minimumAge: null,
      maximumAge: null,
      counties: ['Tarrow'],
      coverage: ['Medicaid', 'Medicare', 'Uninsured'],
      requires: [],
      excludes: [],
    },
  },
];
const told = (narrative: string) =>
  readTold({ narrative, source: 'self', receivedOn: '2026-03-10', facts: NOTHING, terms: TERMS, programs: PROGRAMS });

describe('Facts that a narrative in Spanish tells', () => {
  it.each<[string, string, string, unknown]>([
    ['an age', 'Tengo 67 años y vivo sola.', 'age', 67],
    ['a county', 'Vivo en el condado de Tarrow con mi hija.', 'county', 'Tarrow'],
  ])('are found with their words: %s', (_fact, narrative, field, value) => {
    const { [field as 'age']: fact } = told(narrative).people[0];
    expect(fact?.value).toBe(value);
    expect(narrative).toContain(fact?.evidence?.quote);
    expect(narrative.indexOf(fact?.evidence?.quote ?? '')).toBe(fact?.evidence?.start);
  });

  it.each<[string, string, string, boolean | undefined]>([
    ['Estoy embarazada de 5 meses.', 'expecting', 'is', true],
    ['No estoy embarazada.', 'expecting', 'is not', false],
    ['El dueño me dio un papel de desalojo.', 'landlord_paper', 'is', true],
    ['Serví en el ejército cuatro años.', 'wore_uniform', 'is', true],
    ['Dormimos en el carro desde el lunes.', 'nowhere_tonight', 'is', true],
  ])('%s: %s %s', (narrative, term, _says, value) => {
    expect(told(narrative).people[0].terms[term]?.value).toBe(value);
  });

  it.each<[string, readonly string[]]>([
    ['Tengo Medicaid.', ['Medicaid']],
    ['No tengo seguro médico.', ['Uninsured']],
  ])('coverage: %s', (narrative, coverage) => {
    const fact = told(narrative).people[0].coverage;
    expect(JSON.stringify(fact)).toContain(coverage[0]);
    expect(narrative).toContain(fact?.evidence?.quote);
  });

  it('children are of the household, and their ages theirs', () => {
    const ages = told('Soy mamá soltera. Tengo dos niños de 3 y 5 años.').people.map(({ age }) => age?.value ?? null);
    expect(ages).toEqual(expect.arrayContaining([3, 5]));
    expect(ages[0]).toBeNull();
  });
});

/** Rows of other authors, put into Spanish by us; the fields stay theirs. */
const IN_SPANISH: readonly (readonly [set: string, id: string, narrative: string])[] = [
  [
    'bayou',
    'bayou-065',
    'El doctor de los ojos me quitó la licencia, tengo 63 años. Ocupo quien me lleve al mercado los viernes y a la farmacia una vez al mes; yo solo cocino y me valgo por mi cuenta.',
  ],
  [
    'badlands',
    'bd-004',
    'Me descansaron de la cuadrilla el 5 de enero cuando pararon todo, a todos, me dieron la carta. Nunca he estado en probatoria ni nada. Quiero tomar el curso técnico de turbinas de viento del que me platicaron. La renta está bien hasta mayo.',
  ],
  [
    'badlands',
    'bd-067',
    'Hombre de 71 años, degeneración macular, entregó la licencia la primavera pasada, viudo, no hay otro que maneje, ya no tiene carro. Inyecciones en los ojos cada cuatro semanas en Derrick Bend, a 110 millas del rancho, la próxima el 11 de marzo. Solo necesita transporte.',
  ],
  [
    'bayside',
    'bay-005',
    'Dejé a mi esposo hace 22 años y hasta ahora me está saliendo todo, desde que vi una película. Me quebró el brazo, entre otras cosas. Tiene diez años muerto. Quisiera sentarme con otras mujeres que sepan de esto. Terapeuta no, ya tuve una.',
  ],
  [
    'bayside',
    'bay-041',
    'La paciente tiene 14 semanas de embarazo. Perdió uno a las 9 semanas en 2023, no tiene hijos vivos. Ansiosa por este pero sin depresión. Quiere que una enfermera la visite en casa.',
  ],
  [
    'bayside',
    'bay-103',
    'Uso cristal casi todos los días. Ni pastillas ni alcohol. Dejé de usar 3 días y dormí 3 días, nada más. Quiero entrar a algún lugar antes de la boda de mi hermano en febrero.',
  ],
  [
    'bluegrass',
    'bg-032',
    'me llego un aviso por correo que dice q me van a cortar la luz el 5/20 si no pago 212.80. me pagan el 5/29. vivo en wexley. ayuda',
  ],
  [
    'bluegrass',
    'bg-058',
    "Abuela de 49 años que cría a su nieto de 5 en Wexley, nomás ellos dos. Quiere una navegadora que vaya a la casa. Tiene solo poder notarial, dice 'todavía no quiero corte, mi hijo se puede componer'.",
  ],
  [
    'bluegrass',
    'bg-054',
    'Kinder, 6 años. El abuelo que lo crió junto con la abuela murió en Pascua. El niño no se quita el sombrero del abuelo. La abuela quiere un grupo. Ella tiene la custodia permanente y no pide otro servicio.',
  ],
  [
    'brickyard',
    'bky-040',
    'sali de la carcel de Stonegate hace 3 semanas. me estoy quedando con mi mama, eso esta bien, ahi tengo cama. ocupo identificacion y trabajo, en todos lados piden la ID. por favor',
  ],
  [
    'brickyard',
    'bky-041',
    'Mi ex pidió la custodia de mi hijo, me llegó el papel, la fecha es el 8 de diciembre. No puedo pagar abogado. Nunca me pegó. Solo quiero entender el papel y qué tengo que llevar.',
  ],
  [
    'brickyard',
    'bky-105',
    'no hay calefaccion desde hace mas de una semana y el super se rie. no hay corte ni nada de eso, yo pago mi renta a tiempo cada mes. solo quiero que prendan la calefaccion. tambien hay una cosa negra creciendo en la ventana del baño',
  ],
  [
    'brickyard',
    'bky-082',
    'Mamá. La investigación de protección de menores empezó hace 10 días por una llamada de la escuela y sigue abierta. El niño sigue en casa. Pide una maestra de crianza como le sugirió la trabajadora. También hay divorcio con abogado. No hay violencia.',
  ],
  [
    'canal',
    'CNL-012',
    'Visita de los 30 meses. No señala, se le olvidó cómo decir leche. Pasó la prueba del oído. La hermana habla mucho en dos idiomas, así que la mamá no cree que sea por los dos idiomas. Stonebridge.',
  ],
  [
    'coastal',
    'CST-234',
    'Somos dos, mi esposo y yo, sin niños en casa. Las estampillas se acaban para el 20 de cada mes, apenas nos hicieron la entrevista y la cantidad no va a cambiar. Podemos caminar o tomar el camión a un lugar. La renta está bien.',
  ],
  [
    'copperline',
    'CL-007',
    'Solicitante: mujer de 29 años. Con ella 2 niños (4 y 7 años), todas las noches. Anoche durmieron en la van, en el lote detrás de la tienda, en Verdigris. Ingreso: 1,100 al mes. Pide: vivienda.',
  ],
  [
    'crossroads',
    'cr-014',
    'Me cortaron las estampillas el 1 de abril. La carta dice que falté a la entrevista de renovación. Nadie me llamó. Tengo la carta. ¿Qué hago? Tenemos comida hasta dentro de dos fines de semana con lo que hay congelado',
  ],
  [
    'crossroads',
    'cr-026',
    'soy la vecina. la familia de arriba es buena gente, la señora me pidio que escribiera porque no sabe de computadoras. es de Haiti, hace 3 años, quiere la clase de ingles en la noche. nada mas eso',
  ],
  [
    'crossroads',
    'cr-081',
    'Los dos trabajamos tiempo completo, él en el taller de trenes y yo en el banco. La guardería de los dos niños cuesta más que la casa. ¿Hay ayuda con el costo? Apenas la hacemos. No recibimos ningún beneficio.',
  ],
  [
    'crossroads',
    'cr-030',
    '20 semanas de embarazo, ha subido poco de peso, anemia. Necesita WIC, nunca ha aplicado. Tiene Medicaid. Los demás en la casa tienen comida.',
  ],
  [
    'dockside',
    'dk-052',
    'bipolar con psicosis desde los 22, me han corrido de 6 trabajos, el doctor dice que no puedo mantener uno y que no se me va a quitar. estable con mi inyeccion. quiero aplicar para el ssi. nunca he aplicado, no tengo abogado',
  ],
  [
    'estuary',
    'est-071',
    'tengo 19 y una niña de un año, ella esta bien. quiero terminar la prepa y necesito pañales. no estoy embarazada',
  ],
  [
    'foundry',
    'fdy-093',
    'mi suegra de 79 años vive con nosotros, deje mi trabajo para cuidarla. no esta enferma de la cabeza nomas no puede quedarse sola. quiero una tarde por semana. ella sola se baña',
  ],
  [
    'granite',
    'gr-032',
    'estuve 6 años y sali en 2023, desde entonces trabajo en techos pagado en efectivo. soy ciudadano y tengo mi ID y todo. la espalda ya no me da para los techos. quiero aprender otra cosa como cocina o montacargas. tengo record, sean honestos conmigo',
  ],
  [
    'heartland',
    'hl-004',
    'Serví cuatro años en la marina, baja honorable, tengo mi DD-214. Se me descompuso la transmisión del carro y no puedo llegar a mi trabajo en la imprenta, el taller dice que son $1,100. La renta está bien. ¿Hay algo?',
  ],
  [
    'bayside',
    'bay-062',
    'El cliente duerme en un cuarto que renta, recibió del dueño el aviso por escrito de pagar $900 o salirse, con fecha del 16 de noviembre, todavía no hay nada en la corte.',
  ],
  [
    'bayside',
    'bay-095',
    'Hombre de 74 años operado de la cadera, sale mañana del hospital y vive solo. No puede apoyar la pierna por 6 semanas, no puede con las escaleras, segundo piso sin elevador. No tiene quien le cocine.',
  ],
  [
    'brickyard',
    'bky-013',
    'Esclerosis múltiple. La hija la levanta de la cama al cómodo y la baña todos los días; la hija regresa a trabajar el lunes. Medicaid.',
  ],
];

describe('A referral whose narrative is put into Spanish', () => {
  const advisor = createOfflineAdvisor();
  it.each(IN_SPANISH)('is advised what it was in English, with its own words: %s %s', async (set, id, narrative) => {
    const read = (file: string) => readFileSync(join(SETS, set, file));
    const row = readRows(read('tuning.jsonl'), ReferralRow).good.find(({ value }) => value.id === id)?.value;
    if (!row?.gold) throw new Error(`${set} has no row ${id} with a gold answer.`);
    const directory = readDirectory('directory.json', read('directory.json'));
    const { advice } = await answer(advisor, directory, { ...row.referral, narrative });
    const [first] = advice.recommendations;
    expect(row.gold.primary).toContain(first?.programId);
    for (const { quote, start } of advice.recommendations.flatMap(({ evidence }) => evidence))
      expect(narrative.slice(start, start + quote.length)).toBe(quote);
  });
});

describe('What a narrative in Spanish says of hurry, of denial and of others', () => {
  const urgency = async (narrative: string) => (await createOfflineAdvisor().route(aQuestion(narrative))).urgency;

  it.each([
    'Estamos durmiendo en el carro con mis dos hijos y no tenemos a dónde ir.',
    'Nos cortaron la luz ayer y no hay calefacción.',
    'No hay nada de comer en la casa y los niños tienen hambre.',
  ])('is heard where it cannot last the night: %s', async (narrative) => {
    expect(await urgency(narrative)).toBe('urgent');
  });

  /** Received on a Wednesday. */
  const ofWednesday = async (narrative: string) =>
    (await createOfflineAdvisor().route({ ...aQuestion(narrative), receivedOn: '2026-03-04' })).urgency;

  it.each([
    'nos van a cortar la luz el viernes',
    'La luz me la cortan el cinco.',
    'Me cortan la luz el día 6 si no pago.',
    'Me van a cortar la luz esta semana.',
    'nos cortan el agua pasadomañana',
    'Si no pago antes del viernes me cortan el gas.',
    'Antes de que nos corten la luz el jueves necesito ayuda.',
    'nos echan el lunes',
    'Nos sacan el 6.',
    'Nos corren esta semana.',
    'me van a lanzar el viernes',
    'Mi hermana me corre de su casa el viernes.',
    'Tenemos hasta el viernes para irnos.',
    'El motel está pagado hasta mañana.',
    'Mañana me quedo en la calle con mis niños.',
    'Nos van a rematar la casa el lunes.',
    'Mañana se llevan el carro si no pago.',
    'La fecha límite es el viernes.',
    'se me acaba la insulina mañana',
    'Ya no tengo mi inhalador.',
    'Me queda medicina para dos días.',
    'Solo me queda una pastilla.',
    'Nos queda leche para un día.',
    'Mi bebé ya no tiene fórmula.',
    'A mi mamá la dan de alta mañana y no hay cama en la casa.',
    'Sale del hospital el viernes y no tiene quien lo cuide.',
    'El hospital lo manda a la casa el viernes.',
    'Lo operan el viernes y no tengo carro.',
    'Mañana tengo quimioterapia y se me descompuso el carro.',
    'Estamos sin agua.',
    'Dormimos anoche en el parque.',
    'Hola, mi papá tiene diabetes y vive conmigo desde que murió mi mamá. El seguro no le cubre y la farmacia no nos fía. Se le acaba la insulina mañana y no tenemos cómo comprar más. Por favor llámenme en la tarde porque en la mañana trabajo.',
    'Somos una familia de cinco, rentamos un departamento chiquito. El dueño vendió el edificio y nos echan el lunes, ya tenemos las cosas en cajas. No conocemos a nadie aquí y los niños van a la escuela cerca.',
  ])('is heard where something ends within days: %s', async (narrative) => {
    expect(await ofWednesday(narrative)).toBe('urgent');
  });

  it.each([
    'Nos van a cortar la luz el mes que viene.',
    'Nos van a cortar la luz el 20 de abril, necesitamos ayuda con el recibo.',
    'Antes del 5 de abril tenemos que desocupar.',
    'La audiencia de desalojo es el 15 de abril.',
    'Me echaron del trabajo el lunes pasado, busco empleo.',
    'Mi hermano salió de la cárcel el viernes pasado y busca trabajo.',
    'Desde el lunes trabajo en el hotel y busco guardería, me dieron un mes de prueba.',
    'Trabajo de lunes a viernes y busco guardería.',
    'Quiero que me corten el pelo el viernes, busco descuentos.',
    'El viernes cumple años mi mamá.',
    'Cada mañana voy a la escuela y busco clases de inglés.',
  ])('is not heard in a day on which nothing ends, or that lies far ahead or behind: %s', async (narrative) => {
    expect(await ofWednesday(narrative)).toBe('routine');
  });

  it.each(['Quiero clases de inglés en la tarde, no hay prisa.', 'Busco una guardería para el otro año.'])(
    'is not heard where nothing presses: %s',
    async (narrative) => {
      expect(await urgency(narrative)).toBe('routine');
    },
  );

  it.each([
    ['No estoy embarazada. Necesito comida.', 'The narrative says that this is not so: “No estoy embarazada”.'],
    ['No necesito comida, solo un abogado.', 'The narrative says that this is not needed: “No necesito comida”.'],
    [
      'Ya me dieron comida en la iglesia. Necesito ayuda con la luz.',
      'The narrative says that this is seen to for now: “Ya me dieron comida en la iglesia”.',
    ],
  ])('is quoted as it was written where it rules something out: %s', async (narrative, because) => {
    const { notAdvised } = await createOfflineAdvisor().route(aQuestion(narrative));
    expect(notAdvised.map((one) => one.because)).toContain(because);
  });

  it.each([
    ['No necesito comida, solo un abogado.', 'food'],
    ['Mi vecina recibe despensa. Yo lo que busco es trabajo.', 'food'],
  ])('is no need: %s', async (narrative, need) => {
    const advice = await createOfflineAdvisor().route(aQuestion(narrative));
    expect(advice.recommendations.filter((one) => one.need.includes(need))).toEqual([]);
  });

  it.each(['mexicana', 'hondureña', 'cubana'])('moves with nobody’s origin: %s', async (origin) => {
    const of = (who: string) =>
      createOfflineAdvisor().route(aQuestion(`Soy ${who}. Necesito ayuda con la renta, debo dos meses.`));
    expect(advised(await of(origin))).toEqual(advised(await of('guatemalteca')));
  });
});
