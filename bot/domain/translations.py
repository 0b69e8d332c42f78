"""Words of organisations' names in other languages, in Latin letters, and the English word lists use for them.

A translation is another spelling of the name: "Gazprom Burenie" is Gazprom Drilling, "Siman-e Kurdistan" Kurdistan
Cement. A word is admitted where it means one thing in the names of organisations, is no English word, no name of a
person or place, and no legal form (those are in legal_forms.py). Forms are written as scripts.plain_key leaves them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

_ENDINGS = {
    "N": "nyy nyi nyj ny nii niy naya naia noye noe nogo noy noi nykh nyh na no ne nyya",
    "S": "skiy skii skij sky ski skaya skaia skoye skoe skogo skoy skoi skikh skih ska sko skie skyy",
}
"""Endings of Slavic adjectives, for the capital at the end of a stem: "morS" stands for morskoy, morskaya …"""

_RUSSIAN = """
accounting: bukhgalteriya
administration: administratsiya administraciya upravlenie upravleniye
agency: agentstvo agenstvo agenciya
agricultural: selskokhozyaystveN selkhoz agrarN
aircraft: samolet samolyot samoletostroitelN aviastroitelN
airlines: avialinii aviakompaniya aviakompania
airport: aeroport
alliance: alyans alians
ammunition: boepripasy boyepripasy
analytical: analitichesN analiticheS
army: armiya armia
arsenal: arsenalN
artillery: artilleriyS
association: assotsiatsiya associaciya obedinenie obedineniye soobshchestvo
automobile: avtomobil avtomobilN
autonomous: avtonomN
aviation: aviatsiya aviaciya aviatsionN aviacionN
battalion: batalon batalyon
bank: bankovS
battery: akkumulyator
bearing: podshipnik podshipnikovyy
brigade: brigada
broadcasting: veshchanie telerandioveshchanie radioveshchanie teleradiokompaniya
building: zdanie
bureau: byuro biuro
cable: kabelN
capital: kapital
carbon: uglerod
cargo: gruzovoy gruzovaya
cement: tsement cementN tsementN
center: tsentr centr tsentralN centralN
chamber: palata
charitable: blagotvoritelN
chemical: khimiya khimicheS himicheS khimprom
city: gorod gorodS
civil: grazhdanS
clinic: klinika
coal: ugol ugolN ugolnye
combine: kombinat
commercial: kommercheS
commission: komissiya
committee: komitet
communications: svyaz svyazi sviaz
community: obshchina
composite: kompozit kompozitN
computing: vychislitelN
concern: kontsern koncern
congress: kongress kongressN
construction: stroitelstvo stroitelN stroy stroi
control: kontrol
cooperation: sotrudnichestvo sotrudnichestva
corporation: korporatsiya korporaciya korporatsii
council: sovet
court: sudebN
credit: kredit kreditN
cryogenic: kriogenN
cultural: kulturN
customs: tamozhnya tamozhenN
defense: oborona oborony oboroN
delivery: dostavka
democratic: demokraticheS
department: departament
design: konstruktorskoye proektN proyektN konstruktorS
detachment: otryad
development: razvitie razvitiye razvitiya razvitija
diesel: dizelN
digital: tsifrovoy cifrovoy tsifrovaya tsifrovye
directorate: direktsiya direkciya
dispatch: dispetcheS
drilling: burenie bureniye burovaya burovoy
eastern: vostok vostochN
far: dalne dalniy
economic: ekonomicheS
education: obrazovanie obrazovatelN
electric: elektro elektricheS
electronics: elektronika elektronnyy elektronN
electrotechnical: elektrotekhnicheS
energy: energiya energetika energeticheS
engine: dvigatel dvigateli dvigatelestroenie
engineering: inzhiniring inzhenerN injiniring
enterprise: predpriyatie predpriyatiye predpriiatie predprijatije
equipment: oborudovanie oborudovaniye oborudovaniya
eurasian: evraziyS yevraziyS
european: evropeyS yevropeyS
excavation: ekskavator
exchange: birzha birzhevaya
experimental: eksperimentalN opytN
explosives: vzryvchatyye vzryvchatye
export: eksport eksportN
factory: fabrika
federal: federalN federatsii
federation: federatsiya federaciya
filial: filial
finance: finansy finansovyy finansovaya finansovaia finansovoe finans
fishing: rybolovN rybolovetskiy
fleet: flot
food: pishchevaya pishchevoy prodovolstveN
foreign: vneshne zarubezhN inostranN
forest: lesN lesopromyshleN
foundation: fond
foundry: liteyN
freedom: svoboda
front: frontovaya
fuel: toplivo toplivN
gas: gazovyy gazovaya gazovoe gazodobycha
general: generalN obshchiy
geological: geologiya geologicheS geologorazvedka
glass: steklo
gold: zoloto zolotodobyvayushchaya
government: pravitelstvo pravitelstveN
grain: zerno zernovoy
group: gruppa grupp gruppy grupata
guard: gvardiya okhrana
guards: gvardeyS
head: golovN
health: zdorovye zdravookhranenie
helicopter: vertolet vertolyot vertolety
heritage: nasledie naslediye
higher: vysshiy vysshaya
historical: istoricheS
holding: kholding holdingovaya kholdingovaya
hospital: gospital bolnitsa
hotel: gostinitsa otel
humanitarian: gumanitarN
hydraulic: gidravlicheS
industrial: industrialN promyshlenN
industry: industriya promyshlennost promyshlennosti
information: informatsiya informacionN informatsionN
innovation: innovatsiya innovatsii innovatsionN
inspection: inspektsiya
institute: institut
instrument: pribor pribory priborostroenie priborostroitelN
insurance: strakhovanie strakhovaniye strakhovaya strakhovaia strakhovoy strakhovoye
integrated: integrirovanN
intelligence: razvedka
interior: vnutrennikh
international: mezhdunarodN
investment: investitsiya investitsii investitsionN investicionN
iron: zhelezo zhelezN
islamic: islamS islyamS
joint: sovmestN
justice: yustitsiya pravosudie
laboratory: laboratoriya
laser: lazerN
league: liga
leasing: lizing lizingovaya
liberation: osvobozhdenie
library: biblioteka
light: legkiy
logistics: logistika logisticheS
machinery: mashinostroenie mashinostroitelN mashzavod mashina mashiny
main: glavN glavnoye
management: menedzhment
manufacturing: izgotovlenie
marine: morskoy morS morskie
market: rynok
materials: materialy materialov
mechanical: mekhanicheS
medical: meditsinS medicinS
metallurgical: metallurgiya metallurgicheS metallurg
microelectronics: mikroelektronika
military: voyenN voenN
mine: shakhta rudnik
mining: gornyy gornaya gorno gornodobyvayushchaya gornorudN
ministry: ministerstvo
missile: raketa raketnyy raketN
mobile: mobilN
motor: motorN
municipal: munitsipalN
museum: muzey muzei
mutual: vzaimN
national: natsionalN nacionalN natsyyanalnaya
naval: voyenno
navigation: navigatsiya navigatsionN
new: novyy novyi novaya novaia novoye novoe novye
news: novosti
noncommercial: nekommercheS
northern: sever severN
nuclear: yaderN atomN
ocean: okean
office: kontora ofis
oil: neft neftyanoy neftyanaya neftianaya neftegaz neftegazovaya neftegazovyy neftedobycha
open: otkrytaya otkrytyy
optical: opticheS optika optiko
organization: organizatsiya organizaciya organizatsii
orthodox: pravoslavN
paper: bumaga bumazhN
park: parkovyy
partnership: partnerstvo
party: partiya partiia partija
patriotic: patrioticheS
peat: torf
people: narod
peoples: narodN
petrochemical: neftekhimiya neftekhim neftekhimicheS
petroleum: nefteproduktN nefteprodukt
pharmaceutical: farmatsevticheS farmatsiya
physics: fizika fizicheS fiziko
pipe: truba trubN
pipeline: truboprovod truboprovodN
plant: zavod zavoda zavody
plastics: plastmassy
police: politsiya militsiya
port: portovyy
postal: pochta pochtovaya
power: energosbyt elektrostantsiya
precision: tochN
press: pressa
prison: tyurma koloniya
private: chastN
production: proizvodstvo proizvodstva proizvodstveN
products: produkty produktsiya
program: programma
project: proekt proyekt
promotion: prodvizhenie
protection: zashchita zashchity
public: obshchestveN publichN
publishing: izdatelstvo
radio: radioelektronN radiozavod radiotekhnicheS radiotekhnika
railway: zheleznodorozhN zheleznye dorogi
regional: regionalN oblastN kraevoy
registration: registratsiya
repair: remont remontN
republic: respublika respubliki respublikanS
research: issledovanie issledovaniy issledovatelS
reserve: rezerv rezervN
resources: resursy
revolutionary: revolyutsionN
river: rechN
robotics: robototekhnika
rocket: raketno
rubber: kauchuk rezina
russia: rossiya rossii rossija
russian: rossiyS rossijS russkiy russkaya russkoye russkoe
savings: sberegatelN
school: shkola
science: nauka nauki
scientific: nauchno nauchN
security: bezopasnost bezopasnosti
semiconductor: poluprovodnik poluprovodnikovyy
service: servis sluzhba
shipbuilding: sudostroenie sudostroitelN korablestroenie
shipping: sudokhodstvo parokhodstvo morflot
shipyard: verf sudoverf sudoremontN
social: sotsialN
society: obshchestvo
software: programmnoye
sound: zvuk
southern: yuzhN iuzhN
soviet: sovetS
space: kosmos kosmicheS
special: spetsialN specialN spets
sports: sportivN
state: gosudarstvo gosudarstveN derzhavN
station: stantsiya
steel: stalnoy
strategic: strategicheS
studio: studiya studiia
sugar: sakhar sakharN
supply: snabzhenie
support: podderzhka podderzhki
surveillance: nablyudenie
system: sistema
systems: sistemy sistem
tank: bronetankovyy
technical: tekhnicheS tehnicheS
technological: tekhnologicheS
technologies: tekhnologii tehnologii
technology: tekhnologiya tekhnologiia tekhnika
telecommunications: telekommunikatsii telekommunikatsionN
television: televidenie teleradio
testing: ispytanie ispytatelN
theater: teatr
timber: drevesina
tobacco: tabak tabachN
tool: instrumentalN
tourism: turizm
tractor: traktorN
trade: torgovlya torgovyy torgovyi torgovy torgovaya torgovaia torgovoye torgovoe torg
training: uchebN
transport: transportN perevozki
treasury: kaznacheystvo
turbine: turbinN
union: soyuz soiuz sojuz
united: obedinennaya obedinennyy obyedinennaya obedinenN obedinennaia
university: universitet
unmanned: bespilotN
valve: armatura
veterans: veteranov veterany
volunteer: dobrovolcheS
war: voyna
warehouse: sklad
water: voda vodN vodokanal
weapons: oruzhie oruzhiye vooruzhenie vooruzheniya
western: zapad zapadN
wine: vinodelN
women: zhenS
wood: derevo
workers: rabochikh
world: mirovoy mirovaya
yards: verfi
youth: molodezh molodyozh molodezhN
"""

_PERSIAN = """
agriculture: keshavarzi
air: havayi havaei
airlines: havapeymai havapeymayi havapeimaei
aluminum: aluminium aluminiom
aviation: havanavardi
brick: ajor
broadcasting: sedavasima
car: khodro khodrosazi khodrow
cement: siman
ceramic: kashi
charity: khayriyeh kheyriyeh
chemical: shimi shimiyai shimiaee shimiayi
civil: omrani
coal: zoghal
commerce: bazargani bazargany bazarganeh
construction: sakhteman sakhtemani
development: toseh tosee towseeh tosea towse gostaresh
defense: defa defaee
eastern: shargh sharq sharghi sharqi
education: amozesh amoozesh amuzesh
electronics: elektronik elektronic
energy: niroo nirou niru
engineering: mohandesi mohandesin mohandessi
exchange: sarafi sarrafi
food: ghazaei ghazayi
foundation: bonyad bonyade boniad
fuel: sookht sokht
group: goruh gorouh grouh
hospital: bimarestan
industrial: sanati sanaati sanaatii
industries: sanaye sanayeh sanayee sanayi
industry: sanat
information: ettelaat etelaat
insurance: bimeh bime
investment: sarmayeh sarmaye sarmayegozari sarmayehgozari gozari
iron: ahan
isfahan: esfahan
islamic: eslami
leasing: lizing
machinery: mashin mashinsazi
maritime: daryai daryaei daryayi
martyr: shahid
metal: felez felezat
middle: miane miyaneh mianeh
mines: maaden maadan
national: melli meli
northern: shomal shomali
oil: naft nafti
organization: sazman sazeman
petrochemical: petroshimi
pharmaceutical: daroo darou daru daruei darooei darusazi daroosazi
pipe: looleh
police: entezami
power: nirogah niroogah niroogahi
production: tolid tolidi towlid towlidi
propaganda: tablighat
refinery: palayesh palayeshgah
research: tahghighat tahghighati tahqiqat pajouhesh pazhouhesh pezhuhesh
revolution: enghelab enqelab
rice: berenj
science: oloum olum
services: khadamat
shipbuilding: keshtisazi kashtisazi
shipping: kashtirani keshtirani
shipyard: keshti
south: jonoub jonub janoob
southern: jonoobi jonubi
steel: foulad fulad foolad
sugar: shekar
supply: tamin taamin
technology: fanavari fannavari fanavary
telecommunications: mokhaberat
textile: nasaji nassaji
tile: kashisazi
tire: lastik
trade: tejarat tejari tejarati
treasury: khazaneh
university: daneshgah
water: abfa
western: gharb gharbi
white: sefid
wood: choob
workers: kargaran
world: jahan
youth: javanan
"""

_ARABIC = """
academy: akademiyya
agency: wakala wakalat
agricultural: ziraiyya ziraia
army: jaysh jaish
arts: funun
association: jamiya jamiyya jamiyat jamiyyat jamiyah jamiat jamia rabita
bank: masraf masrif
brigade: liwa kataib kataeb kateebat katibat
building: bina
call: dawa dawah daawa
cement: ismant asmant
center: markaz merkaz
charitable: khayriyya khayriya khairiya khairiyya khayriyah khayriyyah khairia
coalition: tajammu
committee: lajna lajnat lajnah
company: sharika sharikat sharikah sherkat sherkate shirkat
construction: inshaat taamir
contracting: muqawalat
council: majlis
democratic: dimuqratiyya
development: tanmiya tanmiyya tanmiyah
east: mashriq
economic: iqtisadiyya
education: taalim talim tarbiya
emirate: imarat imara
engineering: handasa handasiyya
exchange: sirafa sirafah
finance: tamwil
food: ghidhaiyya
forces: quwwat quwat
foundation: muassasa muassasat muassasah muassassat muassassa moassese moasseseh mouassasat
freedom: hurriya
fund: sunduq sandouq
general: ammah
gulf: khaleej khalij
heritage: turath
hospital: mustashfa mashfa
human: insan insani insaniyya
industry: sinaa sinaat sinaiyya
international: duwaliyya dawliyya dawliya dowaliya
investment: istithmar istismar istithmari
islamic: islami islamiyya islamiya islamiyah islamiyyah islamia islamiyyat
jihad: jihadiyya
land: ard ardh
lebanese: lubnani lubnaniyya
lebanon: lubnan
liberation: tahrir
libyan: libiyya libiya
martyrs: shuhada shohada
migration: hijra
military: askariyya
movement: haraka harakat
national: watani wataniyya wataniya watania
new: jadida jadidah jadeeda jadeedah
oil: nafut
orphan: yatim aytam
palestine: filistin filastin falastin
palestinian: filistini filistiniyya filastiniyya
party: hizb
people: shaab
petroleum: bitrul
popular: shaabi shaabiyya shabiyya
production: intaj
publishing: nashr
relief: ighatha igatha ighathah
republic: jumhuriyya
research: buhuth abhath
resistance: muqawama muqawamah moqawama
revival: ihya
revolution: thawra
revolutionary: thawri
school: madrasa madrassa madrasah
science: ulum
services: khidmat khadamat
social: ijtimai ijtimaiyya
society: mujtama
state: dawla dawlat dawlah
steel: sulb
students: talaba tullab
support: daam nusra nusrah nusrat
supporters: ansar ansaru ansaroul
syria: suriya souriya suria
syrian: suriyya
technology: tiqniya
trade: tijara tijarah tijariyya tijari
transport: naql
union: ittihad ittehad
unity: wahda
university: jamiah
welfare: riaya
workers: ummal
world: alami
youth: shabab shabaab
"""

_TURKISH = """
aviation: havacilik
bank: bankasi
cargo: kargo
center: merkezi
chemical: kimya
commerce: ticaret ticareti
construction: insaat
defense: savunma
electronic: elektronik
energy: enerji
engineering: muhendislik
export: ihracat
food: gida
foundation: vakfi
group: grubu
import: ithalat
industry: sanayi sanayii
insurance: sigorta
international: uluslararasi
jewelry: kuyumculuk
limited: limitet
logistics: lojistik
machinery: makina makine
marine: denizcilik
metal: metalurji
mining: madencilik
packaging: ambalaj
paper: kagit
party: partisi
petroleum: petrolculuk
production: uretim
shipping: nakliyat tasimacilik
software: yazilim
technology: teknoloji teknolojileri
textile: tekstil
tourism: turizm
union: birligi
"""

_SPANISH = """
advisers: asesores
agency: agencia
agricultural: agricola agropecuaria agropecuarias agropecuario
airlines: aerolineas
airport: aeropuerto
army: ejercito
associates: asociados
association: asociacion associacao
bank: banco
brotherhood: hermandad
brothers: hermanos
building: edificio
cattle: ganadera ganaderia
center: centro
chemical: quimica quimicos
city: ciudad
clothing: confecciones
collection: cobranza
committee: comite
construction: construcciones constructora constructores construccion
consulting: consultores consultoria asesorias
cooperative: cooperativa
corporate: corporativo
corporation: corporacion
council: consejo
customs: aduanas
defense: defensa
development: desarrollo desarrollos desenvolvimento
distributor: distribuidora distribuciones distribuidores
economic: economico economica
education: educacion educativo
electric: electrica electricos
electronics: electronica
energy: energia energeticos
engineering: ingenieria
enterprise: emprendimientos
exchange: cambios
export: exportaciones exportadora
factory: fabrica
farm: hacienda finca
finance: finanzas financiera financiero
fishing: pesquera pesca pesqueros
food: alimentos alimenticia
force: fuerza
forces: fuerzas
foundation: fundacion
front: frente
fund: fondo
garden: jardin
group: grupo
health: salud
hotel: hotelera
import: importaciones importadora
industrial: industriales
industries: industrias
industry: industria
information: informacion
institute: instituto
insurance: seguros aseguradora
international: internacional internacionales
investment: inversion
investments: inversiones inversora
justice: justicia
laboratory: laboratorio laboratorios
land: terrenos tierras
leather: cueros
liberation: liberacion
livestock: pecuaria
logistics: logistica
machinery: maquinaria maquinarias
maintenance: mantenimiento mantenimientos
maritime: maritima naviera
market: supermercado
marketing: comercializadora comercializacion
medical: medica medicos
metals: metales
military: militar
mining: minera mineria mineros
ministry: ministerio
movement: movimiento
national: nacional
new: nuevo nueva
north: norte
office: oficina
oil: petrolera petroleo
organization: organizacion
park: parque
party: partido
people: pueblo
petroleum: petroleos
pharmacy: farmacia drogueria drogas
production: produccion producciones
products: productos
promoter: promotora
property: bienes
public: publica publico
publishing: editora
radio: radiofonica
railway: ferrocarril ferrocarriles
real: inmobiliaria inmobiliarias inmobiliario raices
research: investigacion investigaciones
restaurant: restaurante
rice: arroz arrocera
school: colegio escuela
security: seguridad
services: servicios
society: sociedad
solutions: soluciones
spare: repuestos
sport: deporte
state: estado estatal
station: estacion gasolinera
steel: acero aceros
store: tienda almacen almacenes
systems: sistemas
technical: tecnica tecnicos
technology: tecnologia tecnologias
telecommunications: telecomunicaciones
television: televisora
tobacco: tabaco
tourism: turismo turistica turisticos
trade: comercio
transport: transportes transportadora transporte
travel: viajes
union: sindicato
united: unidos unidas
university: universidad
vegetables: hortalizas
warehouse: bodega bodegas
water: agua acuatico
west: oeste occidente
wood: maderas maderera
workers: trabajadores obreros
"""

_OTHER = """
academy: akademie akademija akademia
action: azione
aeronautical: aeronautique
agency: agence agentur
agricultural: agricole
airlines: compagnie
army: armee exercito
association: verein vereinigung udruzenje
brotherhood: fraternite
brothers: freres gebruder bracia fratelli
building: batiment
center: zentrum centre
chemical: chemie chimie
commerce: handel handels
committee: comitato
community: gemeinschaft
company: gesellschaft poduzece preduzece
construction: costruzioni gradnja gradevinar
council: conseil savet savjet
culture: kultur cultura
defense: verteidigung odbrana obrana
democratic: democratique demokratische
development: developpement entwicklung razvoj sviluppo
economic: economique
energy: energie energija
engineering: ingenierie inzenjering
enterprise: unternehmen entreprise
exchange: bourse
factory: fabrik tvornica fabbrica
federation: federacija
finance: finanz finanza
foundation: stiftung stiftelse fondation fondazione stichting zaklada zadruga
front: fronta
group: groupe gruppe grupa gruppo skupina
holding: beteiligungs beteiligung beteiligungsgesellschaft
import: einfuhr
industry: industrie industrija
institute: istituto
insurance: versicherung assurance assicurazioni osiguranje
international: internationale internazionale medunarodni
investment: investition investissement ulaganja
islamic: islamique islamische islamska
laboratory: laboratoire
liberation: befreiung oslobodenje
machinery: maschinen maschinenbau macchine
management: verwaltung verwaltungs
maritime: seeschiffahrt brodarstvo armement
ministry: ministere ministerium ministarstvo
movement: mouvement bewegung pokret
mutual: mutuelle
national: nationale nationaler
new: neue nouvelle
organization: organisatie organizacija organizzazione
party: parti partei stranka partito partij
peoples: volks narodni narodna
petroleum: petrole
popular: populaire
press: presse
products: produits produkte
real: immobilien immobiliere immobilier nekretnine
research: recherche forschung istrazivanje
resistance: widerstand otpor
revolutionary: revolutionnaire
security: securite sicherheit
services: dienste dienstleistungen usluge
shipping: schiffahrt schiffahrts reederei navigazione
shipyard: werft brodogradiliste
society: societe
solidarity: solidarite solidaritat
state: staat staats staatliche etat drzava
steel: stahl
systems: systeme sisteme
technology: technologie technik tehnologija
trade: trgovina negoce
transport: transporte transports trasporti spedition prijevoz prevoz
union: unione
university: universite universitat sveuciliste
workers: travailleurs radnika
works: werke werk
youth: jeunesse jugend omladina
bank: unhaeng bangk banka banque
trading: muyok perdagangan niaga
shipping: haeun haewun pelayaran
industry: kongop industri
korea: choson
corporation: hoesa
development: pembangunan
company: perusahaan syarikat
foundation: yayasan
mining: pertambangan tambang
group: kumpulan
association: persatuan perhimpunan
"""


def _forms(block: str) -> Iterator[tuple[str, str]]:
    for line in block.split("\n"):
        english, _, forms = line.partition(":")
        for form in forms.split():
            if form[-1] in _ENDINGS:
                yield from ((form[:-1] + ending, english) for ending in _ENDINGS[form[-1]].split())
            else:
                yield form, english


def _table() -> Mapping[str, str]:
    """The first language that has a form decides; no form is the English word of another."""
    found: dict[str, str] = {}
    for block in (_RUSSIAN, _PERSIAN, _ARABIC, _TURKISH, _SPANISH, _OTHER):
        for form, english in _forms(block):
            if form != english:
                found.setdefault(form, english)
    return found


FORMS: Mapping[str, str] = _table()
"""The English word of every form."""


def in_english(word: str) -> str | None:
    """The English word that lists use for a folded word of another language; None for any other word."""
    return FORMS.get(word)
