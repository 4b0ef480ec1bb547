import { bindLexiconOnce } from '../../advice/offline/lexicon';
import { readNarrative } from '../../advice/offline/mentions';
import { readNeedEntries } from '../../advice/offline/need-entries';
import needEntries from '../../advice/offline/needs.json';
import { weighMentions } from '../../advice/offline/wants';

const lexicon = bindLexiconOnce(readNeedEntries(needEntries));
const firstNeedIn = (narrative: string): string | undefined =>
  weighMentions(readNarrative(narrative, lexicon).mentions).wants[0]?.need.id;

/** Nobody's words in particular: nurses, teachers, pastors and people themselves, each with one thing to ask. */
describe('The lexicon hears what comes first', () => {
  it.each([
    [
      'food',
      'Pastor here. The Ramirez family is down to rice and beans, the stamps got messed up and payday is the 15th. They can come get it.',
    ],
    [
      'food',
      'my hours at the diner got cut and theres nothing left to feed my boys after thursday. i dont need help with bills just something to get us thru',
    ],
    [
      'meals',
      '81F lives alone, R wrist fx, cannot use stove or open cans x6 wks. Dtr out of state. No one to prepare food. Requesting home delivered meals.',
    ],
    [
      'meals',
      'Dad is 79 and since mom died he mostly eats crackers and canned peaches. He will not cook and he cannot drive to the senior lunch. Could somebody bring him a dinner?',
    ],
    ['rent', 'We got a 14 day notice. I lost two weeks to covid and I am short $380 on this months rent.'],
    [
      'rent',
      'Client is two months in arrears after a reduction in hours; landlord willing to work with her if she can pay half.',
    ],
    [
      'eviction-defense',
      'I have a hearing at the courthouse Tuesday because the landlord says I broke the lease over the dog. I need somebody to speak for me. I am not behind.',
    ],
    [
      'shelter',
      'Student and her mom have been staying in their van behind the Kroger since the 2nd. Mom asks for a place indoors.',
    ],
    ['shelter', 'The man was let out of the hospital with nowhere to go, he has been on a bench at the bus depot.'],
    [
      'utilities',
      'got the yellow tag on the door they come friday to pull the meter. owe 290. the baby uses a nebulizer',
    ],
    [
      'utilities',
      'Every winter her gas bill is over $300 and her check is $900. Nothing is shut off. She wonders if there is a program to lower it.',
    ],
    ['transport', 'He has dialysis MWF and the neighbor who drove him moved away. No car. Walks with a cane.'],
    ['transport', 'Needs to get to her radiation appointments five days a week for six weeks; sister works.'],
    ['childcare', 'I start at the warehouse on the 9th, 5 am, and I have no one for my two year old.'],
    [
      'childcare',
      'Dad, single, offered a day shift at the mill. His mother who kept the 4yo has gone into hospital. Needs care for her while he works.',
    ],
    [
      'preschool',
      'My daughter turned four in August and has never been in any kind of school. I would like her to learn her letters with other kids before kindergarten.',
    ],
    [
      'child-development',
      'At the 18-month well visit he has no words, does not point, MCHAT positive. Parents are worried.',
    ],
    [
      'newborn',
      'G1 at 14 weeks, excited but scared, mother is overseas. Would love someone to come to the house and teach her.',
    ],
    [
      'newborn',
      'Baby is 5 weeks, this is her third. She says nights are rough and she would like someone to come by and go over feeding and sleep.',
    ],
    [
      'mental-health',
      'Since her parents split she has been picking at her skin and crying before tests. School counselor thinks she should see somebody weekly.',
    ],
    [
      'mental-health',
      'I just feel flat. I get up and go to work and come home and stare at the wall. my doctor said talk to somebody',
    ],
    ['mental-health', 'Veteran, nightmares 4x/wk, irritable w/ family, wants to start therapy. Denies SI.'],
    ['grief', 'Husband of 51 years passed in June. She would like to sit with others who have lost someone.'],
    ['substance-use', 'Been trying to quit the beer on my own and I cant make it past a week. want some kind of group'],
    ['opioid-treatment', '29M using fentanyl daily, wants to get on suboxone.'],
    ['detox', 'Drinks a fifth a day, shakes every morning, had a seizure last time he stopped. Ready to stop.'],
    [
      'violence',
      'My ex keeps showing up at my job and my moms house and texts me 80 times a day. I want to get an order but I dont know how.',
    ],
    [
      'violence',
      "She left her husband last month, he had broken her arm. She is at her aunt's and is asking about an advocate for court.",
    ],
    ['employment', 'Out of work since the cannery closed. Forklift license. Wants help finding something steady.'],
    [
      'employment',
      'I have a felony from 2014 and every time they run the background check thats it. i just want to work',
    ],
    ['training', 'He wants to become a welder but cannot pay for the course.'],
    ['adult-education', 'I left school in 10th grade and want to finally get my GED.'],
    [
      'english',
      'She has been here eight months from Honduras and wants to learn English so she can talk to the teacher.',
    ],
    ['family-law', 'He filed for custody and I got papers. I cannot pay a lawyer. no violence.'],
    ['expungement', 'Has a 12 year old misdemeanor that keeps showing up. Would like it sealed.'],
    ['criminal-defense', 'My nephew got arrested for shoplifting and has court next week, can you get him a lawyer'],
    ['disability-benefits', 'I was turned down for SSDI twice. I have MS and cannot stand. Need help with the appeal.'],
    ['insurance', 'Kids got kicked off Medicaid at renewal. Mom does not know how to get them back on.'],
    ['food-benefits', 'Needs help filling out the SNAP renewal, the website keeps timing out.'],
    [
      'benefits',
      'She has a stack of letters from the county she cannot make sense of and is afraid she will lose everything.',
    ],
    ['immigration', 'His work permit runs out in May and he does not know how to file the renewal.'],
    ['dental', 'Broken molar, swollen, no dentist will see her without cash.'],
    ['vision-hearing', 'Broke his only pair of glasses and cannot see the board.'],
    ['medication', 'No insurance, has 3 days of lisinopril and metformin left, cannot pay the $140.'],
    [
      'equipment',
      'Going home after knee replacement, needs a walker and a tub bench. Insurance will not cover the bench.',
    ],
    ['in-home-care', 'MS, 44, cannot dress or get to the toilet alone. Husband works days. Needs someone with her.'],
    [
      'in-home-care',
      'Mrs. T is 83, managing but the vacuuming and changing the bed are too much. She would like a person once a week.',
    ],
    [
      'respite',
      'I care for my mother who has Alzheimers and I have not slept through the night in months. I need someone to sit with her a few hours.',
    ],
    ['adult-day', 'Mom has dementia and I work. She needs a place to be during the day with activities.'],
    ['loneliness', '92yo, sharp, says the phone never rings. Would enjoy a visitor.'],
    ['home-safety', 'Fell twice on the front steps, wants a rail and a ramp.'],
    ['home-repair', 'Water is coming through the bedroom ceiling and she cannot pay a roofer.'],
    ['household-goods', 'We just got our apartment after shelter and we have no beds or table.'],
    ['diapers', 'Twins, 4 mos. Down to a handful of diapers til WIC on Thursday.'],
    ['child-nutrition', "The store is out of her baby's hypoallergenic formula and she has one can left."],
    ['tax', 'Have not filed for three years and got a letter. Need somebody to do the returns.'],
    ['reentry', 'Came home from Jessup on Monday after six years. No ID, no phone, nobody.'],
    ['veteran', 'Served 2003 to 2007, wants help filing a claim for his back.'],
    ['phone-internet', 'She missed three calls from the clinic because her phone was shut off.'],
    ['school-support', 'Seventh grader reading at a third grade level, mom asks for tutoring.'],
    ['after-school', 'Mom works until six and the boys, 7 and 9, are home alone from three. Needs somewhere for them.'],
    [
      'kinship',
      "Taking care of my daughter's three kids since she went to jail. I am 61 and need help figuring it all out.",
    ],
    ['parenting', 'CPS says I have to take a class on discipline before I can get visits. Where do I sign up.'],
    ['clothing', 'Boy comes to school in sandals in December, no coat.'],
    ['pests', 'Bed bugs all over the apartment and the landlord does nothing.'],
    ['burial', 'My brother died Tuesday and we have no money to bury him.'],
    [
      'housing-search',
      'Family of 5 in a one bedroom, lease is up in June and owner will not renew. Looking for a bigger place we can afford.',
    ],
    ['credit-counseling', 'Credit cards are maxed out and collectors call all day. Want help making a plan.'],
    ['car-repair', 'My transmission went out and I need my car to get to my job.'],
    ['smoking', 'Two packs a day, wants to quit before surgery.'],
    [
      'residential-treatment',
      'She has done outpatient twice and wants to go somewhere she can live while she gets clean off meth.',
    ],
    ['disaster', 'The tornado took the roof and everything in it. Family of four with nothing.'],
    ['pets', 'I go to the hospital Monday and have nobody to take my dog.'],
    [
      'caregiver-support',
      'Her husband was just diagnosed with Parkinsons, she wants to meet other wives going through it.',
    ],
    [
      'sexual-assault',
      'A student disclosed she was raped at a party two weeks ago and wants to talk with someone who knows about this. She is safe.',
    ],
    [
      'refugee',
      'Family of six arrived from Congo last week through the agency, need help getting settled and kids in school.',
    ],
  ])('%s: %s', (need, narrative) => {
    expect(firstNeedIn(narrative)).toBe(need);
  });
});
