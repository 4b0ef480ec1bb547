import { findDangers } from '../../advice/danger/find-dangers';

const tiers = (narrative: string): readonly string[] => findDangers(narrative).map(({ tier }) => tier);

/** Nobody who tells these calls it a danger. */
describe('Danger told in ordinary words, beside what somebody came for, is found', () => {
  it.each([
    'Grief group leader: Walt, who lost Marie in spring, came early, set up the chairs, and left an envelope with his house key and the vet\'s number "so nobody has to break the door." He isn\'t picking up.',
    'im 15 and my gf broke up. im on the roof of the mall garage w my phone at 6%. can u tell my english teacher i finished the book',
    "RN hospice to social work: caregiver spouse asked how much of the liquid morphine is left, and whether two people could go on what's in the box. Was smiling. Kids fly in Monday.",
    "He's driving us around right now and won't stop the car, he says he'll put it into a wall with me and the kids in it. I'm texting you from the back seat. It's a blue Tahoe.",
    "Patient's son followed the aide to her car again with his fists balled, says next time she bathes his mother she won't walk out. Aide scheduled 3 pm.",
    "Barber here. A client I cut for years told me in the chair his brother in law owes him and he's going over after this haircut to settle it, patted his jacket. He asked me about the food pantry for his ma.",
    'Care manager note: 91F bedbound. Today found face down in pillow, daughter in law said "she does that for attention." Petechiae in both eyes. Daughter in law cancelled nurse visits through Friday.',
    'Adult son w/ autism, 30. Stepfather says "we keep him in the dog run when company comes, he likes it." It\'s February. Asking about respite hours.',
    "Bus monitor. Kinder girl fell asleep on my lap and wouldn't wake easy, breath smelled like cough syrup. She said daddy gives the sleepy juice so she doesn't hear. Drop off is in 20 min.",
    "She's 13 and says he is 31 and he's paying for the Greyhound, it leaves 6:40 tonight. Her mom thinks she's at choir. I run the teen room.",
    'miss my baby brother got in the washer and my mom put it on for joke to scare him. she laughs. he threw up and his head is wobbly. i am in 4th grade',
    "Kidney patient skipped three runs because the van didn't come. She's puffy to the eyes, can't lie back, heart is \"flopping like a fish.\" Wants to complain about the van.",
    "My wife had the baby 5 days ago. She stood up, felt a pop, and it's been coming down her legs, bath towel's full, she says she's seeing stars and the room is going away.",
    "Roofing crew boss: one of my guys quit sweating around 2, he's talking Spanish to his dead mother and walking in circles, skin like a griddle. We put him in the truck. Who do I call about workers comp?",
    "Camper in site 12. No shoes, wet through, he's stopped shaking and is taking his shirt off saying he's warm. It's 29. Can he stay at the warming center?",
    "She's been pouring boiling water over her feet, says it evens things out. The skin is coming off in sheets. She asked for bigger socks from the clothing closet.",
    "Library worker. A regular, maybe 50, returned every book he had, paid an old fine in coins and told me he will not be wanting the card. He has a bottle of his mother's Seconal in his coat and asked what time the park gates lock.",
    'Veteran on line asking for rent. Very drunk, says he has his service pistol on the coffee table and has been spinning the cylinder for an hour.',
    'Estoy en el puente de la ocho. Solo quería avisar que no voy a ir a la cita del martes.',
    'Ex husband out on bond this morning. He texted a picture of her kitchen taken from the yard and "see you soon". She\'s got the kids in the bedroom with a dresser against the door. She called us about a food voucher.',
    'A guy at the shelter keeps sharpening a toothbrush and says the one in bunk six is going to bleed tonight. We need a mediator?',
    "My grandson, 16, put his fist through the wall, then held me against it by the collar and said I'd be next if I told on him about the gun in the vent. He'll be back from practice at five. I'm 74.",
  ])('%s', (narrative) => {
    expect(tiers(narrative)).toContain('now');
  });
});

describe('The same words where they tell none are no danger of now', () => {
  it.each([
    "He says the waiting list is murder and he'd give his right arm for a parking spot. Needs handicapped placard.",
    'My knees give out on the stairs and I sleep in the recliner because of my back. Hoping for a stair lift.',
    'Baby is 4 months, sleeps like a rock, eats like a horse. Mom wants baby clothes size 9 mo.',
    "Our cat got into the neighbor's shed and we can't get her out, animal control number please? Also the gas bill.",
    'Daughter, 16, locks herself in her room with music. Typical teen, grades fine, lots of friends. Mom wants a driving school discount.',
    'Pt recovering from pneumonia, off oxygen x3 days, SpO2 96, HR 82, afebrile. Needs meals x2 wks.',
    "My sister jumped from a bridge in 2015. Each June I do the walk in her name. I'd like to volunteer as a greeter.",
    "Two years ago I was trafficked. I'm safe now in transitional housing and in college. I need a laptop.",
    'She had a stroke in March, home since April, talking well. Needs a cane and speech therapy twice a week.',
    'The dog knocked me down and I bruised my hip, doctor says fine, just sore. Looking for a dog trainer.',
    "Our van's engine died on the bridge and we were stuck till the tow came. Need bus passes till it's fixed.",
    'He was in a locked unit for detox in 2020 and is five years sober. Wants to train as peer specialist.',
    "My husband works nights and I'm home with the twins. Any evening playgroup?",
    'She is wearing a scarf since chemo, lost weight, asks for wig and nutrition shakes. Next treatment Monday, doing well.',
    'Youth archery and gun safety class: enroll two brothers, 12 and 14. Parents signed.',
    "I'm scared of losing my apartment, crying all the time about the money. No, not that kind of sad, I just need the rent.",
  ])('%s', (narrative) => {
    expect(tiers(narrative)).not.toContain('now');
  });
});
