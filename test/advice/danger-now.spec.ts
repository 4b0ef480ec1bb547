import { findDangers } from '../../advice/danger/find-dangers';
import type { Danger } from '../../domain/danger';

const dangersNow = (narrative: string): readonly Danger[] =>
  findDangers(narrative).filter(({ tier }) => tier === 'now');

describe('Danger that is now is found', () => {
  describe('of suicide', () => {
    it.each([
      'Pt endorses active SI with plan to OD on Tylenol, has 200 tabs at home. Also needs SNAP application.',
      'PHQ-9 21, item 9 = 3, has a date in mind. Refer to counseling.',
      'C-SSRS positive for intent and plan. Requesting ride to her appointment.',
      'I dont want to be here anymore. I wrote my kids each a letter.',
      'She told the nurse she wants to die and she has the pills lined up on her dresser.',
      'He gave away his dog yesterday and said goodbye to his sister on the phone.',
      'Student told a friend she is going to kill herself after school today.',
      'i got the rope in the garage already, just waiting til the kids are asleep',
      'My son says he wants to go be with grandpa in heaven and he tied a cord around his neck last night.',
      'Veteran, sleeping with his gun on his chest, says tonight is as good a night as any to end it.',
      'She took a whole bottle of her heart pills about an hour ago and she is getting sleepy.',
      'thinking about sucide every day, i know which bridge and i am going there tonite',
      'Ya no quiero vivir. Tengo las pastillas en la mano.',
      'Dice que se va a matar esta noche.',
      'Looking for help with the light bill. It does not really matter because I will not be here on Monday.',
      'Please find a home for my cats before Saturday, they are good cats. After that nobody has to worry about me any more, I bought what I need.',
      'Grandpa cleaned his shotgun, wrote out who gets what, and told me he will not be a burden after tomorrow.',
      'Teen posted "this is my last post, sorry everyone" and a picture of her dad\'s pills.',
      "He is standing on the overpass and won't come down, his wife is on the other line.",
      'Client states that the voices are telling her to jump from the balcony today.',
      'Patient was asked about safety and said "by the time you call me back it will be over."',
      'She cut her wrists this morning and it will not stop bleeding, she does not want an ambulance.',
      'I just need someone to take my dog. I have enough oxys saved and I am doing it after my shift.',
      'Mom says "you kids would be better off without me" and she has been saving up her sleeping pills.',
      'unalive myself is all i think about, got my uncles gun',
    ])('%s', (narrative) => {
      expect(dangersNow(narrative)).not.toEqual([]);
    });
  });

  describe('of violence', () => {
    it.each([
      'He said if I leave he will kill me and the kids.',
      'Client is not safe to go home tonight, partner was released from jail this morning.',
      "he's outside right now in his truck, i locked the doors",
      'Needs housing. Boyfriend put a gun to her head last night in front of the children.',
      'There is a gun in the house and he is drinking and he said tonight we find out.',
      'My husband choked me until I passed out on Sunday, I am still at the house.',
      'IPV screen positive, strangulation x2 this week, pt afraid to return home, partner in waiting room.',
      'I need a lawyer. he broke the door last nite and hit me in front of my baby, he comes back at 6',
      'Caller whispers that she cannot talk long, her spouse is in the other room, he took her phone and keys.',
      'mi esposo me pegó anoche y dice que me va a matar si llamo a la policía',
      'Tengo miedo de regresar a mi casa, él tiene una pistola.',
      'My wife came at me with a kitchen knife tonight, I am locked in the bathroom.',
      'My dad hits my mom every night and tonight he has the bat.',
      'Her ex found out where she lives. He texted a picture of her front door and wrote "soon".',
      'Son, 34, punched his mother again yesterday and threatened to burn the house down with her in it.',
      'I keep hearing that I have to hurt the baby and I am afraid to be alone with her.',
      'Student brought a knife to school and told a classmate he is going to stab the boy who teases him.',
      'Patient states he plans to shoot his supervisor; has access to firearms.',
      'Please help with bus passes. The real reason is I have to get out before he gets home, he said he will finish me this time.',
      'Her roommate is threatening her with a machete and she is hiding in the closet.',
      'He holds me down and he chokes me. I cant leave he has my papers',
      'He beats me. He beats me when the kids sleep.',
    ])('%s', (narrative) => {
      expect(dangersNow(narrative)).not.toEqual([]);
    });
  });

  describe('of a child', () => {
    it.each([
      'Bruises in different stages of healing on her back and thighs; she says she fell.',
      'The two little ones have been left alone for two days, the neighbor passes food through the window.',
      'A seven year old came to class with a handprint on his cheek and said his stepdad did it because he spilled milk.',
      'my mom wont wake up and there is a needle, im 9 and my brother is hungry',
      'Mom has not come home in three days. I take care of my sisters by myself, I am eleven.',
      'Student cried and begged me not to send her home today; she says her uncle comes into her room at night.',
      'Toddler found wandering by the highway in a diaper, parents asleep and smelling of alcohol.',
      'Dad is drunk and on his way to pick up the kids in the car.',
      'Four year old with cigarette burns on his arm, mother says he did it himself.',
      'Infant, 3 months, with bruise on the cheek and spiral fracture. Referred for WIC.',
      'They lock the boy in the basement and he does not get dinner if he wets the bed.',
      'she says her dad touches her when her mom is at work. shes in 2nd grade',
      'After the tutoring question: by the way, he showed me belt marks on his legs and asked me not to tell.',
      'My stepmom hits me with a cord. I do not want to go home after school.',
      'Mi papá me pega con el cinturón y me deja afuera en la noche.',
      'A 14 year old is meeting a man she met online tonight, he is 40 and sent her money.',
    ])('%s', (narrative) => {
      expect(dangersNow(narrative)).not.toEqual([]);
    });
  });

  describe('of the body', () => {
    it.each([
      'He has chest pain and his left arm is numb, wants to know if there is a ride for next week.',
      'C/o CP radiating to jaw, diaphoretic, SOB x 1h. Asked about meals.',
      'Slurred speech since this morning and her face looks crooked. She asks about the senior lunch.',
      'Ran out of insulin on Friday, vomiting since last night, sugar just says HI.',
      'The baby is not waking to feed, she is 9 days old and looks yellow.',
      'My newborn feels hot, 101.5, and hasnt had a wet diaper all day.',
      'He stopped drinking two days ago and had a seizure this morning, now he is seeing bugs.',
      'She took too many of her methadone and I cant wake her up.',
      '34 weeks pregnant, bad headache that will not go away and spots in my vision.',
      'I am pregnant and bleeding heavily, soaking through a pad every hour.',
      'Grandma has been on the bathroom floor since last night and cannot get up.',
      'His oxygen tank is empty and the power was shut off, his lips are blue.',
      'No puedo respirar bien y me duele el pecho desde anoche.',
      'fell off the ladder, hit his head, throwing up and talking funny',
      'My throat is closing up after the new medicine but I have no insurance for the ER.',
      'Missed three dialysis sessions, legs swollen, short of breath lying down.',
      'We are all getting headaches since we brought the charcoal grill inside for heat.',
      'The kid swallowed a button battery an hour ago.',
      'cant hardly breathe my inhaler is empty since yesterday',
      'On chemo, fever of 102 tonight and shaking chills. Wanted to ask about wigs.',
      'Suddenly cannot move his right side, wife thinks he slept wrong.',
      'I used again and my friend had to give me narcan twice this morning.',
    ])('%s', (narrative) => {
      expect(dangersNow(narrative)).not.toEqual([]);
    });
  });

  describe('of somebody who depends on others', () => {
    it.each([
      'The aide slaps her when she will not eat, there are fresh bruises on both arms.',
      'His grandson keeps him locked in the back bedroom and takes his check.',
      'Her daughter will not give her her heart pills and says it would be easier if she died.',
      'Adult with Down syndrome, found lying in his own waste, caregiver said he has not eaten since Tuesday.',
      'The old lady at number nine whispers that her nephew ties her to the bed at night.',
    ])('%s', (narrative) => {
      expect(dangersNow(narrative)).not.toEqual([]);
    });
  });
});
