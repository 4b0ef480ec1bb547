import { findDangers } from '../../advice/danger/find-dangers';

const gravest = (narrative: string) => findDangers(narrative)[0]?.tier;

/** For each kind: people who tell it beside a request for something else, and people whose words only look like it. */
describe('Of suicide', () => {
  it.each([
    'Needs help with the phone bill. Please turn it off after Sunday, I wont be needing it, I already put the shells in.',
    'Pt tearful, states he has "picked the tree." Rope in truck. Also wants info on food boxes.',
    'Client reports she bought two bottles of Benadryl on the way home and is deciding which night.',
    "My brother texted me a picture of the river and said tell mama I love her. He isn't picking up now.",
    'im 15 and i been saving my adhd meds in a sock theres 40 now and i think its enough',
    'He said the gun is loaded and he only needs me to leave for work first.',
    "Could you tell me about rent help. I don't suppose it matters, I have chosen Saturday and the note is on the kitchen table.",
    'She keeps asking the aide how many of the heart tablets it would take.',
    'Vet, 58. Says "I have the .45 on the seat next to me and I\'m parked by the lake." Wants to ask about a bus pass for his wife.',
    "Grandmother stopped eating Monday, gave her rings to my daughters and says she's going to see Papa before the weekend.",
    "Student wrote in journal found today: 'friday is my last day on this earth, ive got it all worked out with moms pills'.",
    'SI+, plan: carbon monoxide, garage, has hose. Intent: "probably tonight." Needs housing list mailed.',
    'he climbed on the parking deck rail an hr ago an a guard got him down, now hes home an says hell do it right next time',
    'I hv a belt round the closet rod and im typing this sitting under it',
    "My daughter took about thirty of her sister's seizure pills at noon and won't let me call anyone.",
    'Anyway thank you all for being so kind about the meals. By the time someone reads this I will have gone in the water.',
    'Quiero morirme, ya tengo todo preparado para esta noche.',
    'Mi hijo dice que se va a colgar, encontré la soga en su cuarto.',
    "Says he's tested the knot. Says it holds. Wants somebody to come for the goats tomorrow.",
    'The voices tell him to walk in front of the 5:15 train and he says today he will listen.',
    "I am asking for the baby things. I don't want to be around to raise her, I have been standing at the tracks every evening and yesterday I stepped on them.",
    'Patient disclosed during BP check that he sat with a razor at his wrist this morning and will try again once his wife is out.',
    'PHQ9 24, #9=3, plan OD, means at home, intent yes, no supports. SNAP recert due.',
    'told my counselor everythings fine but i have a date and a way and its this week',
    'Dad turned in his hearing aids, paid off the burial, and asked me to take the dog "for good" tonight.',
    'She swallowed drain cleaner this afternoon because she "wanted it over."',
    'I need the electric shutoff stopped so the kids have lights when they find me.',
    "My roommate locked himself in the bathroom with a box cutter and says don't come in, it'll be done soon.",
    "He's asking how to sign his car over fast. Told me he won't see Monday and not to be mad at him.",
    "I've got enough insulin in the fridge to go to sleep for good and tonight I am going to.",
    "His AA sponsor called: he's relapsed, he's got the shotgun across his knees and he's saying sorry to everybody.",
    "I'd rather not wake up tomorrow and I've arranged that I won't.",
  ])('it is now: %s', (narrative) => {
    expect(gravest(narrative)).toBe('now');
  });

  it.each([
    'She lost her brother to suicide in 2020 and would like a grief group.',
    'Denies SI, HI, plan, or intent. PHQ-9 of 8. Wants counseling for sleep.',
    'Safety plan done in January after an attempt; no thoughts since, lives with mom, therapist weekly. Needs bus pass.',
    'I could have died of embarrassment when my card was declined at the store.',
    'These hot flashes make me want to jump in the lake. Need a fan or AC help.',
    'He shoots weddings for a living and his camera was stolen; wants job help.',
    'Trains as a suicide hotline volunteer and needs a bus pass to get to class.',
    'I would hang myself in my closet of coats if I had any, lol. Winter coats for three kids please.',
    'The paperwork is going to be the death of me. Need help with SNAP recert.',
    'Over the last two weeks, thoughts that you would be better off dead: not at all. Needs transportation.',
    'Had dark thoughts after the divorce ten years ago, none now. Looking for a job class.',
    'She jumped off the dock for fun and sprained an ankle; needs crutches.',
    'I do not want to go on living in this apartment with the mold. Please help me find another.',
    'He is ending it with his landlord Friday and moving in with his sister. Needs boxes and a deposit.',
    "I'm done with this world of phone trees. Just want somebody to tell me my case number.",
    'They killed my benefits because of a form. I need an appeal.',
    'My father keeps a rifle locked in the gun safe for deer season. Needs meals on wheels.',
    'He gave his dog to his daughter because his new building does not allow pets. Needs furniture.',
    'She took all her pills as prescribed and needs a ride to the pharmacy for the refill.',
    'Wrote goodbye letters to her class because she retires Friday. Wants a volunteer job.',
    'Q9 PHQ "thoughts of being better off dead": 0. Total 6. Needs dental.',
    "She asked whether there's a bridge program between Medicaid and the marketplace; she will be off Medicaid Friday.",
    "I'd die for a decent mattress. Mine is from 1994.",
    'Teen is in a play where her character kills herself; mom wants a ride home after rehearsals.',
    'Passive thoughts last year during chemo, resolved; psychiatry follows; wants a support group.',
    "Mom worries because her son listens to sad music; he says he's fine, eats and has friends. Wants a mentor.",
    'Counselor asked her directly about wanting to die; she said no and laughed. Needs child care.',
    'The rope on my well bucket broke and I have no water. I need a pump.',
    'After the funeral of my wife I will not need the second bed; can someone pick it up?',
    'He is at the end of his rope with the landlord, needs legal aid.',
    'Nurse at the crisis unit needs child care for night shifts.',
    'I have 40 pills left, which is enough until the refill on the 9th. Need help with the copay.',
  ])('it is not now: %s', (narrative) => {
    expect(gravest(narrative)).not.toBe('now');
  });
});

describe('Of self-harm', () => {
  it.each([
    "My daughter is in her room with a blade right now and there's blood on the towel, she won't open.",
    '14F burned her arm with a lighter again this morning, deep, showing bone, refuses clinic.',
    'i cut to deep this time it wont close and i dont want my mom to know',
    "Roommate is banging her head on the wall and won't stop, there's blood, she's been at it an hour.",
    "Needs food stamps. Also there's a gash on my leg I did last night, it's down to the yellow and still bleeding.",
    "Student came to me with fresh cuts all the way up both arms and says she'll do worse when she gets home.",
  ])('it is now: %s', (narrative) => {
    expect(gravest(narrative)).toBe('now');
  });

  it.each([
    'Old scars on forearm, no self-harm since 2021. Wants work.',
    'She cut herself chopping onions, two stitches, healing. Needs SNAP.',
    'He used to burn himself as a teenager; wants to talk about it in therapy.',
    "I cut my hours to care for mom and now can't pay rent.",
    'Self-harm: denies. Sleep: fair. Needs school supplies.',
    'She bangs her head on the desk about algebra. Tutor please.',
    'The razor company laid him off. Needs job training.',
  ])('it is not now: %s', (narrative) => {
    expect(gravest(narrative)).not.toBe('now');
  });
});

describe('Of violence', () => {
  it.each([
    'Need help with a deposit. He broke my phone last night and my wrist too I think, I am writing from the library before he wakes.',
    'Pt here w/ partner who will not leave room. When he stepped out she wrote "not safe, he will kill me" on the paper towel.',
    "I'm her coworker. She came in with a busted lip and her boyfriend's truck has been circling the lot since noon with him in it.",
    'my stepdad is throwing stuff and mom is screaming and im in the closet with my brother',
    'She says he sleeps with the knife under his pillow now and told her Sunday is the day.',
    "My ex kicked the door in at 3 this morning, the police came, he's out already and texting he's coming back to finish.",
    'He poured lighter fluid on her clothes and held up the lighter. She is in our lobby.',
    'My son is 22 and off his meds and has me backed in the kitchen with a screwdriver, please hurry.',
    'Woman whispers, asks for "the pharmacy," answers yes when asked whether he\'s there and whether he hit her.',
    'Patient has petechiae, hoarse voice, ligature-like marks around neck, says boyfriend "got mad" yesterday. Wants help w/ ID.',
    "I want to apply for housing for me and my girls, we're in the car behind the Walmart because he said he'd burn us out tonight.",
    'He told her mother he has nothing to lose and will take her with him. He knows her shift ends at ten.',
    'Neighbor: I hear her begging him to stop through the wall every night and just now a thump and she went quiet.',
    'They fight, pt minimises, but this am he dragged her by the hair to the car and she jumped out at a light.',
    'he got my keys, my card, he put a camera over the bed, if i go to the store to long he hurts me',
    "Cousin's gang is parked outside, they say he owes them and somebody's getting shot today.",
    "The client's husband violated the order again last night, he was inside the house standing over her bed when she woke.",
    'Me amenazó con un machete anoche y sigue aquí en la casa.',
    'Mi marido está borracho y me quiere pegar, estoy encerrada en el baño con los niños.',
    "He's put the guns out on the counter where I can see them and asked me did I want to talk about custody now.",
    "Client said by phone that if the caseworker doesn't give him his kids back he's coming down there with his AK.",
    "Found my husband's search history: how to hide a body, how long to dig. He has been smiling at me since. I am scared to sleep.",
    "My girlfriend stabbed me in the arm tonight, I wrapped it, I can't go back in there but my kid's in there.",
    "Sister got out of the car with her nose bloody, wouldn't come in, he yelled at her to get back in and they drove off toward the river.",
    'wants rental assistance. off hand remark: "he only chokes me when he drinks and it\'s payday friday"',
    "He threw her down the porch steps an hour ago, she's six months along.",
    'The uncle is drunk with the shotgun in the yard shooting at the air and calling my name.',
    '"If she shows up in court tomorrow she won\'t walk out" he told me and he meant it. He\'s been sharpening that blade all night.',
    'Roommate waved a hammer at me and said sleep with one eye open. I have to go back there tonight.',
    "My husband keeps me locked in when he works, he put the lock on the outside, I'm passing this to the mail lady.",
    'Caller: hubby swinging at me w/ a pipe rn pls come 214 Oak',
    'She asked for a lawyer. Between the lines: bruises at three stages, husband answers her phone, she flinched, said "I can\'t, he\'d know by tonight."',
  ])('it is now: %s', (narrative) => {
    expect(gravest(narrative)).toBe('now');
  });

  it.each([
    'Left her husband in 2018 after he broke her arm; he lives in Texas, no contact since. Needs GED.',
    'The landlord is killing us with fees and I want to strangle that office. Need legal help.',
    'Feels safe at home: yes. Partner violence: denies. Needs a ride.',
    'My brother shoots hoops every day and needs shoes.',
    'He hits the books every night and needs a laptop.',
    'Looking for a self defense class, nothing has happened, I just walk home late.',
    'The county beat me on the appeal. I need a lawyer.',
    'He was in a gang as a teen, out ten years, wants tattoo removal.',
    'Order of protection from 2016 expired, she has not seen him since, wants her name changed.',
    'My sons fight like cats and dogs over the bunk bed; could use a second one.',
    "She's an ER nurse and was hit by a patient last year; wants to retrain.",
    'I am a deputy, and work a lot of domestic calls; I need after-school care for my son.',
    'My husband knocked out the wall to add a ramp, ran out of money. Need home repair.',
    'He threatened to sue us if the rent is late. Legal aid please.',
    "My daughter's boyfriend is a jerk about money but never laid a hand on her. She wants budgeting help.",
    'We keep a bat by the door because of raccoons. Need help with the trash.',
    'The dog bit me and I had shots; need the bill paid.',
    'Butchers hogs for a living and his knives were stolen, needs tools for work.',
    'Husband is a hunter, guns in a safe, kids took the course. Needs propane.',
    'We watched a movie where a man strangles his wife and my mother with dementia now asks about it. Needs adult day care.',
    'Her neighbor yells at everyone about parking; police said nothing to do. She wants mediation.',
    'The storm broke the door and the windows; I need repair.',
    'He has been in prison since March for what he did to her, ten year sentence; she needs counseling.',
    'She hit her head on a cabinet last month, no concussion. Asks for dental.',
    'I told my supervisor I could just kill him, he laughed. Need work boots.',
  ])('it is not now: %s', (narrative) => {
    expect(gravest(narrative)).not.toBe('now');
  });
});

describe('Of abuse', () => {
  it.each([
    "My aunt is 79, her nephew moved in, she's down to 88 pounds, he ties her to the bed when he goes out, he's out now.",
    "The aide slapped him this morning, I saw it on the camera, and she's there till 6.",
    "Resident says the night man comes in and puts his hand under her gown. He's on again tonight.",
    'Mom with dementia had cigarette burns on her legs when I visited today; my brother is the only one who cares for her.',
    'They keep us in the motel and hold our passports, men come every night. The boss is downstairs.',
    'Grandson took her walker and her phone and locks her in the back room on check day. She passed me this note at church.',
    'he makes my autistic brother sleep in the dog pen and he aint had food since yesterday',
    'Adult son with Down syndrome came to day program with welts across his back and cries when the van comes to take him home.',
    "I clean houses for a lady, she hits me with the mop and won't let me leave the house, I sleep on the floor, I have no papers.",
    'Home health: pt in soiled brief x2 days, stage 4 sacral, son refuses to let us call, blocked the door, pt whispers help me.',
    "Niece is giving grandma extra sleeping pills so she'll stay down; couldn't rouse her at noon.",
    'Mi patrón no nos deja salir, nos quitó los pasaportes y nos pega.',
    "Mr. Yi's caregiver withholds his insulin when he won't sign checks. He has had none since Tuesday.",
    'Her daughter screams at her, shook her by the shoulders while I was on the phone, and then I heard her fall.',
    "The foreman's got us eleven in a trailer with a chain on the gate and he beat Luis yesterday for asking about pay.",
  ])('it is now: %s', (narrative) => {
    expect(gravest(narrative)).toBe('now');
  });

  it.each([
    "Her aunt's finances were handled by a bad nephew until 2017, court removed him. Needs meal delivery.",
    'APS visited in May, unsubstantiated, daughter is a caring caregiver and needs respite.',
    "The home aide is late a lot. I'd like another agency.",
    'My mother says the nurse stole her teeth; they were in the cup. She has dementia. Needs adult day.',
    'Elder abuse prevention talk at the center was good; wants the next schedule and a ride.',
    'Feels safe with caregivers: yes. Anyone taking your money: no. Needs a shower chair.',
    'Bed rails on order; hospital ties her down with paperwork. Need equipment.',
    'He worked as a farmhand with no pay stubs; needs proof of income help.',
  ])('it is not now: %s', (narrative) => {
    expect(gravest(narrative)).not.toBe('now');
  });
});

describe('Of a child at risk', () => {
  it.each([
    'My cousins are 3 and 6 and auntie has been gone since Thursday, I bring cereal over but I am only 11.',
    "Dad shook him hard cause he wouldnt quit crying and now hes sleepy and throwing up. He's 4 months.",
    'Foster mom asks about respite. Child disclosed this morning that her bio uncle, who has her this weekend, "puts it in my bottom."',
    '2nd grader: "mommy fell asleep on the floor and wont get up and i got myself to school"',
    "They leave the baby in the truck when they go in the casino, they're in there now, it's 95 out.",
    "A man from the game is picking my 13yo up at 8, she packed a bag, she thinks I don't know.",
    'Needs diapers. While there, saw 18-mo-old with a bruise shaped like a hand on the face, mom says the dog did it.',
    'mi papá le pega a mi hermanito con el cable y hoy le salió sangre',
    'Dejó a los niños solos desde ayer, el más grande tiene seis.',
    'Kids in 3B eat out of the dumpster, the little one has no clothes on, no adult seen since Friday.',
    "Teacher: he begged to be kept overnight at school, wet himself when grandpa's car pulled up, has rope burns on wrists.",
    "Boyfriend holds the toddler's head under the faucet to make her quit crying, mom told me laughing, he is home with her today.",
    "Asks for school clothes. 9 y/o says he sleeps in the shed because he's bad and dad puts the padlock on.",
    "I'm mom of two under three and I just put the baby down hard and walked out because I was about to throw him. I'm on the porch. I can't go back in.",
    "She left the infant with her 5 year old to go work the night shift and she's doing it again tonight.",
    'The stepfather makes the girls shower with the door open and films it, the older one told me today, they go home at 3.',
    'Meth pipe on crib rail, mom asleep sitting up, baby crying, home visit 10 min ago. Also wants WIC.',
    'Grandfather is driving them to school drunk, he hit the mailbox this morning with all three in the back no seat belts.',
    'My baby brother ate some of dads gummies and hes real floppy dad says dont call',
    "We need a crib. She's sleeping the newborn face down between two drunk people on a couch, I've seen it every night this week.",
    "He's six and walked to the gas station alone at midnight in his underwear asking for food, says nobody's at his house.",
    'my moms bf comes in my room when shes at work and she works tonight',
    'His mother says God wants her to give the child back to Him before Sunday.',
    'Three kids in a trailer with no heat at 9 degrees, parent passed out, oldest burning clothes in a bucket.',
  ])('it is now: %s', (narrative) => {
    expect(gravest(narrative)).toBe('now');
  });

  it.each([
    "Child draws dinosaur battles with lots of blood; teacher thinks he's talented. Art program?",
    'CPS case closed in 2022, reunified, all going well; needs child care.',
    "Daughter, 16, babysits her sister after school until I'm home at 5; want a summer program.",
    'My toddler bruises his shins running; wants early intervention for speech.',
    'He gets spanked? No. Family uses time-outs. Parenting class wanted anyway.',
    'Child bit another child at preschool; mother wants behavior help.',
    'I was beaten as a child and want to be a better father; parenting class please.',
    'Kids are alone for an hour after school, 13 and 15. Any club for them?',
    'She fell off the slide Tuesday, has a cast, wants a ride to orthopedics.',
    'Mongolian spot on the lower back documented at birth. Needs WIC.',
    'Teen slipped out to a party once in spring; curfew now, all fine. Wants a mentor.',
    'We lock the cabinets because the 2 year old climbs. Safety gate wanted.',
    "Grandmother has custody since the parents' overdose in 2021. Needs kinship help.",
    'I worry that something will happen to my kids at the bus stop, drivers go fast. Crossing guard?',
    "Baby won't stop crying at night from teething, we're tired. Home visiting?",
  ])('it is not now: %s', (narrative) => {
    expect(gravest(narrative)).not.toBe('now');
  });
});

describe('Of a medical emergency', () => {
  it.each([
    "My mom's been on the couch since this morning, half her face is droopy and she's talking mush. She'd like Meals on Wheels.",
    '66M on phone for rides, short of breath mid sentence, says elephant on my chest since lunch.',
    'he took a pill from a guy and now hes blue an making a rattly noise',
    'Diabetic, no insulin x4d, throwing up, breathing hard and fruity. Asking for the copay card.',
    '34 wks, headache, seeing sparkles, hands puffed, BP 178/112 at the pharmacy machine. Wants a crib.',
    "She fell off the ladder onto her head, got up fine, now one eye's big and she keeps falling asleep.",
    "Son's peanut thing: lips huge and he's wheezing, we used the last epipen a year ago. Need help buying another.",
    "My husband cut his leg with the chainsaw, it is pumping, I've a belt round it, do you know who pays ambulances?",
    "5-week-old, temp 101.2, won't nurse, floppy. Mom is calling re: WIC.",
    'Stopped drinking Sunday, shaking all over, sees spiders, had a fit at 4 am.',
    "I have passed black tar and thrown up coffee grounds since last night and I'm dizzy when I stand.",
    "Oxygen tank's on red and the power's off till tomorrow, she can't go without it more than an hour.",
    "Asks about dental clinic: jaw swollen, can't open mouth or swallow her spit, fever 103, voice muffled.",
    'Missed dialysis 3x, legs huge, heart fluttering, too weak to stand.',
    'Mi papá no despierta y respira raro.',
    'Me duele mucho el pecho y se me duerme el brazo, ¿me pueden llevar a la clínica mañana?',
    'Toddler swallowed a button battery an hour ago, seems ok. Where is the low cost clinic?',
    'Going to need a ride to the eye doctor. A curtain just came down over one eye and I see nothing there.',
    'Chemo last Tues, temp 102.4, shaking chills, lives alone, would rather wait for Monday ride.',
    "My wife's belly is stiff as a board and she's bleeding, 8 months.",
    'the heater smell made us all sick and the cat died we got headaches bad',
    "He's been outside in the heat roofing and now he isn't sweating and is talking crazy.",
    "Neighbor is on her bathroom floor since last night, I hear her but the door's locked, she says her hip.",
    'Pt. found w/ patch on, pinpoint, RR 6, snores. Family wants detox list.',
    'worst headache of her life came on like a clap an hour ago, stiff neck, wants to lie down.',
    "Calf is swollen and red and now I can't get my breath and it stabs when I breathe in.",
    "We need a fan. Grandpa's hot and dry, stopped making sense, house is 101.",
  ])('it is now: %s', (narrative) => {
    expect(gravest(narrative)).toBe('now');
  });

  it.each([
    'Heart attack in 2019, three stents, cardiac rehab done, needs a ride to follow-up.',
    'Chest x-ray scheduled for Monday, needs a ride.',
    'Stroke last year, left-sided weakness, wants a ramp.',
    "Epilepsy, no seizures since 2020, needs a bus pass because can't drive.",
    'Diabetic, A1c 7.1, insulin in the fridge, needs test strips.',
    'On home oxygen, concentrator works, wants help with the electric bill.',
    'CPR class wanted so I can get a day care job.',
    'Overdose in 2022, on buprenorphine, stable, needs Narcan training for his group.',
    "I'm breathing easier since the inhaler. Need the copay paid.",
    'Needs a smoke and carbon monoxide detector. None of us is sick.',
    'My car died and I was late for dialysis once, they fit me in. Need rides.',
    'Knee bleeds when I kneel in the garden? no, only stiff. Wants a cane.',
    'EpiPen in date, peanut allergy, no reactions ever; school needs the form.',
    'She passed out handouts at the fair and wants to volunteer.',
    'Stroke support group for a man ten months out.',
    "Mild fever last week, better now. Needs a doctor's note.",
    'He is a stroke nurse and needs a housing deposit.',
    'Miscarried in March, physically recovered, wants a grief group.',
    '8 weeks pregnant, no bleeding, no pain, wants prenatal care.',
    'Pressure 138/84, takes lisinopril, needs a cuff.',
    'Dr said panic attacks, ECG normal. Wants counseling.',
    'Sober 4 yrs, wants sober housing.',
  ])('it is not now: %s', (narrative) => {
    expect(gravest(narrative)).not.toBe('now');
  });
});
