import { findDangers } from '../../advice/danger/find-dangers';

const tiers = (narrative: string): readonly string[] => findDangers(narrative).map(({ tier }) => tier);

describe('No danger of now is found', () => {
  describe('where it is denied', () => {
    it.each([
      'Denies SI/HI. Needs help with rent.',
      'SI/HI denied. IPV screen negative. Needs WIC.',
      'No SI, no HI, no AVH. Sleeping well. Wants a therapist.',
      'Patient denies chest pain, shortness of breath, or dizziness. Needs a ride to the eye clinic.',
      'She has no thoughts of hurting herself or anyone else.',
      'He is not suicidal, he is just tired of the noise and wants to move.',
      'Negative for domestic violence, feels safe at home, no weapons in the home.',
      'PHQ-9 = 8, item 9 = 0. Referred for counseling.',
      'Never had a seizure, never had chest pain, walks two miles a day.',
      'There is no violence in the home and nobody drinks.',
      'She is not afraid of her husband and says he has never hit her.',
      'No safety concerns noted by teacher or parents.',
      'Nobody has hurt the child, bruise on her shin is from soccer and mother showed the coach.',
      'I am not going to hurt myself, I only need someone to talk to.',
      'Niega ideas suicidas. Necesita ayuda con la renta.',
    ])('%s', (narrative) => {
      expect(tiers(narrative)).not.toContain('now');
    });

    it('nor anything in any line of a list that is denied; what another list tells counts', () => {
      const denied = 'Asks for food.\n\nDenied (coded):\n- Hunger (coded).\n- Suicidal ideation (coded).';
      expect(tiers(denied)).toEqual([]);
      expect(tiers(`${denied}\n\nReports:\n- Suicidal ideation with a plan tonight.`)).toEqual(['now']);
    });

    it.each([
      'Denies:\nhunger\nsuicidal ideation',
      'Asks for food. Denies:\r\nhunger\r\nsuicidal ideation\r\n\r\nNeeds help with rent.',
      'Denied (coded):\nHunger (coded)\nSuicidal ideation (coded).',
      'Negative for:\nthoughts of suicide\nviolence at home',
      'Denies:\nSuicidal ideation\nHomicidal ideation\nChest pain\nDomestic violence',
      'Niega:\nhambre\nideas suicidas\nviolencia en casa',
      'Niega:\n- hambre\n- ideas suicidas',
    ])('nor in a list without bullets: %j', (narrative) => {
      expect(tiers(narrative)).toEqual([]);
    });

    it.each([
      'Denies:\nhunger\nsuicidal ideation\nShe wants to die tonight.',
      'Denies:\nhunger\nwants to die tonight',
      'Denies:\nhunger\nI am going to kill myself',
      'Denies:\nhunger\nHe choked her last night',
      'Denies:\nhunger\nBoyfriend is beating me',
      'Denies:\nhunger\n+SI with plan',
      'Denies:\nhunger\nsuicidal with a plan and pills',
      'Denies:\nhunger\n\nsuicidal ideation with a plan',
      'Denies:\nhunger\nReports:\nsuicidal ideation with a plan',
      'Denies:\nhunger\nReports: suicidal ideation with a plan',
      'Denies hunger.\nSuicidal ideation with plan.',
      'Suicidal ideation with a plan\nDenies:\nhunger',
      'Niega:\nhambre\nse quiere matar hoy',
    ])('but what such a list does not hold, or that says something of its own, rings: %j', (narrative) => {
      expect(tiers(narrative)).toContain('now');
    });
  });

  describe('where it says itself that nobody is in danger just now', () => {
    it.each([
      "Client lives w/ boyfriend who takes her paycheck and locks the car keys up. He has not hit her. She is at the library, says she's okay to go home tonight, but wants to learn what she could do. She's not looking for a bed.",
      "He takes my pay card and counts the miles on the car. I don't want police and he is on the road until next Tuesday, so I am ok right now, but I want to know what I can do. Please text, don't call.",
      "My brother shoves me around and took my phone, we both live at mom's. i dont want police. he isnt here now, he works days. i want to talk with someone regular bc i cant sleep and im sad all the time",
    ])('%s', (narrative) => {
      expect(tiers(narrative)).not.toContain('now');
    });
  });

  describe('where it was long ago', () => {
    it.each([
      'Suicide attempt in 2019, stable on medication since, sees her psychiatrist monthly. Needs job training.',
      'Stroke in 2020 with left sided weakness; needs grab bars.',
      'My ex used to beat me. That was nine years ago. I need a divorce lawyer.',
      "Survivor of domestic violence, divorced since 2021, asks for the battered women's group on Thursdays.",
      'History of overdose, three years sober, looking for a job.',
      'He had a heart attack in 2018 and goes to cardiac rehab. Needs a ride on Tuesdays.',
      'As a child she was hit with a belt by her father. She would like a parenting class.',
      'Her brother died by suicide last year and she wants a grief group.',
      'S/p CVA 2022 w/ residual slurred speech, lives with daughter, needs home care.',
      'I was choked by my first husband when I was twenty. I am sixty now and want to volunteer.',
      'Prior CPS case closed in 2017, wants preschool for her youngest.',
      'Previously suicidal as a teenager, doing well now, needs student loan help.',
      'Withdrawal seizures in the past, sober since 2020, wants to renew his license.',
      'Fled her country after her husband was shot in the war; asks about English classes.',
      'Admitted for chest pain, MI ruled out, discharged home today. Needs meals.',
      'Her mother overdosed years ago and she was raised by her aunt. Asks about college aid.',
    ])('%s', (narrative) => {
      expect(tiers(narrative)).not.toContain('now');
    });
  });

  describe('where it is a figure of speech', () => {
    it.each([
      'This paperwork is killing me.',
      'I am dying to get back to work.',
      'The kids are climbing the walls since the snow.',
      'A ride on Tuesday would kill two birds with one stone.',
      'My boss will kill me if I miss another shift. Need a ride.',
      'I bombed the GED test and want a tutor.',
      'He deserves a shot at a job.',
      'We are starving by the end of the month, food stamps run out on the 20th.',
      'My feet are killing me and I need better shoes for work.',
      'Hit by layoffs at the plant, two months behind.',
      'She was struck by how kind you all were.',
      'I am drowning in bills.',
      'My mom is going to kill me for asking but can you help with the gas bill.',
      'The rent increase about gave me a heart attack.',
      'My car died and I am at the end of my rope with the bus.',
      'He beats himself up about losing the apartment.',
      'The heat bill hit us hard this winter and we were kicked out of the program.',
      'I would kill for a working stove.',
      'Flu shots and a shot record for school.',
      'The landlord broke the lease and cut off the cable. We are scared of being evicted.',
    ])('%s', (narrative) => {
      expect(tiers(narrative)).not.toContain('now');
    });
  });

  describe('where it is work, a class, a form or advice', () => {
    it.each([
      'Wants to take the suicide prevention class and become a peer counselor.',
      'Works at a domestic violence shelter and needs child care.',
      '"Have you had thoughts of ending your life?" was answered "No".',
      'Form: "Do you feel unsafe at home? No. Has anyone hit or hurt you? No." Needs diapers.',
      'In the past two weeks have you thought you would be better off dead? Not at all.',
      'Return precautions given: call 911 for chest pain or trouble breathing. Needs a walker.',
      'If this is an emergency, call 911. Hi, I need help with my electric bill.',
      'He is a retired firearms instructor and would like to volunteer.',
      'She is an ICU nurse who sees overdoses all day and wants a yoga class.',
      'Looking for narcan training for our staff.',
      'Needs smoke detectors and a carbon monoxide detector for the apartment.',
      'Wants to hang pictures and needs someone to drill.',
      'Stroke support group and the post-stroke exercise class, please.',
    ])('%s', (narrative) => {
      expect(tiers(narrative)).not.toContain('now');
    });
  });

  describe('where it is settled', () => {
    it.each([
      'Had passive SI last month; safety plan in place and followed, seen by psychiatry weekly, denies current SI. Needs a ride.',
      "She left him in March and is safe at her sister's in another state. Needs a lawyer for custody.",
      'He is in prison until 2031. She and the kids want counseling for what he did.',
      'Suicidal thoughts in the fall, none since starting medication. Wants a therapist.',
      'Protection order granted last year, he has not bothered us since. I need help with the divorce papers.',
      'Went to the ER with chest pain on Monday, all tests normal, sent home. Asks about meals.',
    ])('%s', (narrative) => {
      expect(tiers(narrative)).not.toContain('now');
    });
  });

  describe('in what people ordinarily ask for', () => {
    it.each([
      'Single mother of three, behind on rent two months, eviction hearing on Thursday.',
      'Power will be shut off on Friday. Baby in the home, uses a nebulizer.',
      'Discharge tomorrow, needs a hospital bed and home health.',
      'He is out of his blood pressure pills and needs help paying for them.',
      'I have enough insulin for two days and feel fine but my coverage ended.',
      'Sleeping in the car with my two kids since Sunday, need a shelter tonight.',
      'She is depressed and cries most days, would like counseling.',
      'He drinks six beers a night and wants to quit.',
      'Student misses class because of panic attacks, her heart races and her hands go numb, cardiac cause ruled out.',
      'Grandmother with dementia wandered last year; door alarms now. Needs a day program.',
      'The dog bit the mail carrier and we got a ticket. Need legal help.',
      'Our landlord threatened to change the locks. Court is next week.',
      'I fell last month and broke my hip, home now, need someone to help me bathe.',
      'She is pregnant, 20 weeks, feels good, first visit next week. Needs a crib.',
      'My back hurts and I cannot stand long. Looking for work where I can sit.',
      'COPD on 3L, short of breath on stairs, needs an apartment on the first floor.',
      'Kid gets in fights at school and was suspended. Mom wants a mentor for him.',
      'Mi hijo tiene cinco años y necesita una escuela. Si hay cupo, por favor llámenme.',
      'We lost everything in the fire, staying at a motel through Friday.',
      'Hi there, my name is on the form. Hi again, I forgot to say I need diapers.',
      'The bathroom is unsafe, he needs grab bars.',
      'Mom works nights and has nobody to watch the kids, ages 6 and 8.',
      'My son has asthma, inhaler refilled last week, the apartment has mold.',
      'Client reports that a coworker yells at her. She would like a new job.',
    ])('%s', (narrative) => {
      expect(tiers(narrative)).not.toContain('now');
    });
  });
});
