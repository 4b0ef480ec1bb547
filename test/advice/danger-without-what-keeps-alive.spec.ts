import { findDangers } from '../../advice/danger/find-dangers';

const told = (narrative: string): readonly string[] =>
  findDangers(narrative).map(({ kind, tier }) => `${kind}: ${tier}`);
const tiers = (narrative: string): readonly string[] => findDangers(narrative).map(({ tier }) => tier);

describe('Without what keeps somebody alive', () => {
  it.each([
    'Patient on a ventilator at home, utility shut off today.',
    'Elderly man, no heat in the house, 20 degrees outside, on oxygen, power shut off today.',
    'My husband is on a ventilator and the power went out an hour ago, the battery is good for two hours.',
    'Her oxygen concentrator stopped, they cut our lights this morning.',
    'Home dialysis patient, electricity was disconnected yesterday.',
    'The power has been off since Tuesday and my son is on a feeding pump.',
    'Insulin in the fridge and the power is off since yesterday.',
    'We have no power and no way to keep my insulin cold.',
    'Estoy con oxígeno y nos cortaron la luz esta mañana.',
    'Mi papá usa concentrador de oxígeno y estamos sin luz.',
    'Mi hijo está conectado a un respirador y se fue la luz.',
  ])('the power is off, it is now: %s', (narrative) => {
    expect(told(narrative)).toContain('medical-emergency: now');
  });

  it.each([
    'Power to be cut next week, mother on oxygen.',
    'Customer on a home ventilator has a disconnect notice for the 14th.',
    'Van a cortar la luz el viernes y mi mamá usa oxígeno.',
  ])('the power will be off, it is soon: %s', (narrative) => {
    expect(told(narrative)[0]).toBe('medical-emergency: soon');
  });

  it.each([
    'Needs help with the electric bill, she is on oxygen.',
    'He is on home oxygen and asks for the medical discount on his power bill.',
    'Necesita ayuda con el bil de la luz, usa oxígeno.',
    'He needs a power wheelchair and portable oxygen.',
    'If the power goes out his oxygen concentrator has no backup, how do we register?',
    "Power was cut yesterday, insulin is in a cooler with ice at the neighbor's.",
  ])('the power is on, or the insulin is kept cool, it is not now: %s', (narrative) => {
    expect(tiers(narrative)).not.toContain('now');
  });

  it.each([
    ['child-at-risk', 'No heat, it is 15 below, two babies in the trailer tonight.'],
    ['child-at-risk', 'The furnace quit and it is 8 degrees out, we have a newborn.'],
    ['child-at-risk', 'No heat in the apartment since Friday, we can see our breath, my baby is 3 weeks.'],
    ['child-at-risk', 'Out of propane, -5 tonight, twins are 4 months old.'],
    ['child-at-risk', 'No tenemos calefacción, está bajo cero y tengo un bebé de dos meses.'],
    ['medical-emergency', 'My mother is 84, boiler is out and it is 12 degrees outside.'],
    ['medical-emergency', "Grandma's heat has been off two days, it's below zero."],
    ['medical-emergency', 'Mi abuelita no tiene calefacción y está helando.'],
  ])('no heat in bitter cold is %s, now: %s', (kind, narrative) => {
    expect(told(narrative)).toContain(`${kind}: now`);
  });

  it.each([
    'The heat is out, it is 65 outside and we have a baby.',
    'Our heat is out, repair man comes tomorrow, weather has been mild.',
    'Our furnace went out and it is 15 degrees, we have moved in with my sister, baby is 6 months.',
  ])('no heat in mild weather, or a bed elsewhere, is not now: %s', (narrative) => {
    expect(tiers(narrative)).not.toContain('now');
  });
});

describe('Somebody who lies there', () => {
  it.each([
    'Mi vecina de 80 años está tirada en el piso desde ayer y no contesta.',
    'Mi abuelo está en el piso y no responde.',
    'Mi esposo se cayó en el baño y no se puede levantar, no contesta.',
    'El señor de al lado está tirado en el suelo desde anoche.',
    'La encontré tirada en la cocina, no reacciona.',
    'My neighbor has been lying on the floor since yesterday and is not answering.',
    "I can see him through the window on the floor, he doesn't move.",
    "Found my uncle on the floor, he won't answer me.",
    'She is on the kitchen floor and will not wake.',
    "He has been down since last night and doesn't respond.",
  ])('and does not answer, it is now: %s', (narrative) => {
    expect(told(narrative)).toContain('medical-emergency: now');
  });

  it.each([
    'We have been sleeping on the floor since Monday and the landlord is not answering.',
    'La basura está tirada en el piso desde ayer y el dueño no contesta.',
  ])('is not who sleeps there, nor what: %s', (narrative) => {
    expect(tiers(narrative)).not.toContain('now');
  });
});

describe('A wish never to wake', () => {
  it.each([
    'sometimes she wishes she would not wake up',
    "Client wishes she wouldn't wake up.",
    'He hopes to fall asleep and not wake up.',
    "Says it would be better if I didn't wake up.",
    'I wish I would just not wake up some mornings.',
    "I wouldn't mind if I didn't wake up.",
    'Dice que ojalá no despierte.',
    "Most mornings he wishes he hadn't woken up. No plan, safety plan reviewed.",
  ])('is of suicide, soon, whatever was promised, and nothing of the body: %s', (narrative) => {
    expect(told(narrative)).toEqual(['suicide: soon']);
  });

  it.each(["He won't wake up, I hope he is ok.", "She took pills and she just won't wake up."])(
    'is not what is told of somebody who does not wake: %s',
    (narrative) => {
      expect(told(narrative)).toContain('medical-emergency: now');
    },
  );
});

describe('A farewell with a day', () => {
  it.each([
    'I will be with my late wife by Sunday. Please tell the food bank to stop my box.',
    "I'll be with my mother in heaven by Friday, please cancel the meals.",
    'Stop the deliveries please, I will not need anything after Saturday.',
    "By Sunday I won't need it. Give my box to the lady next door and tell them thank you for everything.",
    'I am going to join my husband on Sunday.',
  ])('is of suicide, now: %s', (narrative) => {
    expect(told(narrative)).toContain('suicide: now');
  });

  it.each([
    'Please stop the meals after Friday, she is moving in with her daughter.',
    "Stop my box please, I won't need it after Friday, I am moving to my daughter's in Ohio.",
    "I will see my late wife's sister on Sunday.",
  ])('is no move and no visit: %s', (narrative) => {
    expect(told(narrative)).not.toContain('suicide: now');
  });
});

describe('Who would be killed, in Spanish', () => {
  it.each([
    ['violence', 'matarme si lo dejo'],
    ['violence', 'Dice que va a matarme si lo dejo.'],
    ['violence', 'Dice que quiere matarme.'],
    ['violence', 'Me dijo: si lo dejo me mata.'],
    ['suicide', 'Quiero matarme.'],
    ['suicide', 'Mi hijo quiere matarse.'],
  ])('is told by who would: %s, now: %s', (kind, narrative) => {
    expect(findDangers(narrative).map((danger) => `${danger.kind}: ${danger.tier}`)).toEqual([`${kind}: now`]);
  });
});

describe('What sounds like violence and is none', () => {
  it.each([
    ['a car was hit', 'Le pegaron a mi carro'],
    ['a car was hit', 'Un camión le pegó a mi camioneta y no tengo en qué ir a la clínica.'],
    ['a figure of speech', 'the teacher will kill him'],
    ['a figure of speech', 'My teacher is going to kill me, I lost my homework.'],
    ['a figure of speech', "Mom will kill me if I'm late for the homework club."],
    ['an eviction', 'we were put out this morning'],
    ['an eviction', 'The landlord put us out this morning.'],
    ['an eviction', 'Family of four was put out this morning, needs a motel.'],
  ])('%s: %s', (_, narrative) => {
    expect(tiers(narrative).filter((tier) => tier !== 'mentioned')).toEqual([]);
  });

  it('while somebody who was hit stands beside it', () => {
    expect(told('Mi esposo me pegó y le pegó a mi carro con un bate.')).toContain('violence: now');
    expect(told('He says he will put us both out of our misery tonight.')).toContain('violence: now');
  });
});
