/**
 * Words that are frequent in the world however rare they are on a list: a list with one `Smith` does not make every Smith
 * suspicious. From general knowledge of naming, no data set; a word that is missing only weighs more than it should.
 */
const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Given and family names that are borne by very many, over all regions. */
export const COMMON_NAMES: ReadonlySet<string> = words(`
  james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven
  paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan
  stephen larry justin scott brandon benjamin samuel frank gregory raymond alexander patrick jack dennis jerry peter henry
  adam mary patricia jennifer linda elizabeth barbara susan jessica sarah karen nancy lisa margaret betty sandra ashley emily
  kimberly donna michelle carol amanda melissa deborah stephanie rebecca laura helen anna emma olivia sophia anne martin simon
  smith johnson williams brown jones miller davis wilson anderson taylor moore jackson white harris clark lewis robinson
  walker young allen king wright hill green adams baker nelson hall campbell mitchell carter roberts turner phillips evans
  edwards collins stewart morris murphy cook rogers reed morgan bell murray ward cooper richardson cox howard kelly
  jose juan carlos luis maria miguel pedro manuel francisco antonio jesus javier fernando jorge ricardo eduardo roberto rafael
  alejandro diego sergio pablo mario andres raul oscar alberto victor hector julio enrique ramon daniel angel ana rosa carmen
  guadalupe martha gloria laura claudia patricia silvia sofia lucia isabel garcia rodriguez martinez hernandez lopez gonzalez
  perez sanchez ramirez torres flores rivera gomez diaz cruz morales reyes gutierrez ortiz ruiz alvarez mendoza castillo
  jimenez vargas romero herrera medina aguilar castro vasquez vazquez fernandez moreno ramos guzman mendez rojas soto silva
  santos oliveira souza sousa pereira costa ferreira rodrigues almeida lima carvalho gomes ribeiro martins alves joao paulo
  mohamed mohammed muhammad mohammad ahmed ahmad ali hassan hasan hussein hussain husayn ibrahim abdullah abdallah omar umar
  khalid khaled mahmoud mahmud mustafa yusuf youssef yousef said saeed salem salim saleh salih hamid hamad nasser nasir karim
  rashid tariq jamal kamal samir walid fatima aisha maryam zainab khadija amina rahman rahim abdal aziz khan malik iqbal shah
  hamza bilal osman othman suleiman sulayman ismail isa musa haji akbar reza hossein mehdi mahdi amir abbas hashemi ahmadi
  mohammadi hosseini karimi rezaei moradi jafari rahimi singh kumar sharma patel gupta das verma yadav ram raj rao reddy nair
  amit rahul sanjay rajesh suresh anil sunil vijay ashok deepak priya sunita anita wang li zhang liu chen yang huang zhao wu zhou
  xu sun ma zhu hu guo he lin gao luo wei jun jie ming hua jing yong lei tao fang na min yan bin bo hong kim lee park pak choi
  jung kang cho yoon jang lim nguyen tran le pham hoang phan vu dang bui ngo minh van thi sato suzuki takahashi tanaka watanabe
  ito yamamoto nakamura kobayashi hiroshi takashi kenji ivan sergei sergey aleksandr alexander alexandr dmitri dmitry andrei
  andrey alexei aleksei alexey nikolai nikolay mikhail vladimir yuri igor oleg viktor victor pavel anatoly boris maxim maksim
  olga elena natalia natalya tatiana irina svetlana anastasia ekaterina yulia ivanov ivanova petrov petrova smirnov kuznetsov
  popov sokolov volkov vasiliev novikov morozov romanov pavlov kozlov ivanovich sergeevich alexandrovich vladimirovich
  nikolaevich mikhailovich hans klaus thomas stefan wolfgang andreas michael muller mueller schmidt schneider fischer weber
  meyer wagner becker schulz hoffmann jean pierre michel philippe alain bernard jacques marie dubois durand moreau laurent
  giuseppe giovanni antonio marco luigi francesco rossi russo ferrari bianchi romano jan piotr krzysztof andrzej nowak kowalski
  johan erik lars anders nils hansen johansen olsen larsen andersen nielsen jensen pedersen johansson andersson karlsson nilsson
  mehmet ahmet mustafa yilmaz kaya demir celik ayse emre murat joseph emmanuel samuel kwame kofi okafor ibrahima mamadou moussa
  diallo traore ndiaye ba sow cisse coulibaly keita abubakar musa sani chukwu okeke adebayo siti nur putri agus budi setiawan
  maung aung htun win zaw ko`);

/** What companies call themselves and do, in several languages: shared by thousands. */
export const GENERIC_WORDS: ReadonlySet<string> = words(`
  trading trade traders general international intl global world worldwide company group groupe grupo gruppe holding holdings
  enterprise enterprises industries industry industrial industria industrias services service servicios serviços solutions
  systems technology technologies tech engineering construction development investment investments invest capital finance
  financial bank banque banco exchange money transfer remittance insurance logistics shipping marine maritime navigation
  transport transportation transportes cargo freight lines line shipmanagement management consulting consultants agency
  agencies import imports export exports commercial comercial commerce commercio comercializadora distribuidora distribution
  supply supplies petroleum oil gas energy power petrochemical petrochemicals chemical chemicals mining minerals steel metal
  metals materials equipment electronics electronic electric electrical auto motors motor aviation airlines airline air
  airways aerospace defense defence security food foods agricultural agro farm farms real estate properties property
  inmobiliaria constructora inversiones medical pharmaceutical pharma health hospital research institute institut center centre
  university foundation fund charity charitable relief society association organization organisation committee council
  national state federal republic united first new star sun gold golden blue red green royal east west north south eastern
  western northern southern middle central city islamic arab asia asian asiatic africa african europe european american america pacific
  gulf ocean sea factory manufacturing production products product works plant complex media communications communication
  telecom network networks digital software information data computer market marketing sales store restaurant hotel travel
  tours tourism corporate partners partnership office bureau branch division department ministry authority organizacion
  stroy torgovy dom zavod kompaniya firma proizvodstvo obedinenie nauchno tsentr`);
