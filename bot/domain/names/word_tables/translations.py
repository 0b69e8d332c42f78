"""Reviewed table: words of organisation names in other languages, each with the English word that lists use for it.

A reviewer may add, mend or strike an entry: "english: form form …", ended by ";". A form is admitted if it is an
everyday word of organisations' names (a trade, a kind of body, a quality, a country or its people), if its translation
is not in doubt, and if it is nothing else in Latin letters: no ordinary English word, no name of a person, a city or a
brand. So no form has fewer than four letters, none is a legal form (legal_forms holds them), and each has one English
word, whatever the language: the one that common_words has, if it has one. "fareastern" is two words written together.
A form a letter away from its English word is found as a slip, and needs an entry only where it is very common.

Forms stand as they are published in Latin letters, or in their own script where that is folded otherwise. "~" stands
for each ending that the language's adjectives have: "severn~" is severnyy, severny, severnaya, severnoe …
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from bot.domain.names.scripts import plain_key

_ENDINGS: Mapping[str, str] = {
    "Russian": "yy yi yj y iy ii ij i oy oi oj aya aia aja oe oye oje ogo ykh yh ikh ih ye ie ee o",
    "Ukrainian and Belarusian": "yi yy iy yj y i a e oho oi ykh aya ae aha o",
    "Serbian and Croatian": "i a o e og oj ih",
    "Arabic": "iyya iyyah iya iyah",
    "Spanish": "a o as os",
}
"""What "~" stands for: every ending in every romanisation, the short "o" of compounds (nauchno-) included."""

_WORDS: Mapping[str, str] = {
    "Russian": """
        foundation: fond; holding: kholding kholdingov~;
        academy: akademiya akademii; administration: administratsiya administratsii; aerospace: aerokosmichesk~
        aviakosmichesk~; agency: agentstvo agentstva; agrarian: agrarn~; agricultural: selskokhozyaystvenn~
        selskokhozyaistvenn~; agroindustrial: agropromyshlenn~; aircraft: aviastroiteln~ samoletostroiteln~
        samoletostroenie; airlines: aviakompaniya aviakompania aviakompanii avialinii; airport: aeroport aeroporta
        aeroportov; allrussian: vserossiysk~ vserossiisk~; aluminum: alyuminiev~ alyuminiyev~ alyuminiy;
        ammunition: boepripasy boyepripasy boepripasov; armed: vooruzhenn~; arms: oruzheyn~ oruzhein~ vooruzhenie
        vooruzheniya vooruzheniy; army: armiya armii; asia: aziya azii; asian: aziatsk~; assistance: pomoshch
        pomoshchi; association: obedinenie obedineniye obedineniya obyedinenie obyedineniye obyedineniya
        assotsiatsiya assotsiatsii assotsiatsia; atomic: atomn~; automated: avtomatizirovann~; automation:
        avtomatika avtomatiki avtomatizatsiya avtomatizatsii; automobile: avtomobiln~; aviation: aviatsionn~
        aviacionn~ aviatsiya aviatsii aviatsia; banking: bankovsk~; battalion: batalon batalyon; bearing:
        podshipnikov~; belarusian: belorussk~ belarusk~; brigade: brigady; bureau: byuro biuro; cable: kabeln~;
        cartridge: patronn~; cement: tsement tsementn~; center: tsentr tsentra; central: tsentraln~ centraln~;
        charitable: blagotvoriteln~; chemical: khimichesk~ himichesk~; chemistry: khimiya khimii; china: kitay
        kitai kitaya; chinese: kitaysk~ kitaisk~; city: gorodsk~; coal: ugol uglya ugoln~; combine: kombinat
        kombinata; commercial: kommerchesk~; committee: komitet komiteta; communications: svyaz svyazi sviaz
        sviazi kommunikatsii; communist: kommunistichesk~; components: komponenty komponentov; computer:
        kompyutern~; computing: vychisliteln~; concern: kontsern; construction: stroiteln~ stroitelstvo
        stroitelstva; copper: medn~; cossack: kazachiy kazachye kazachego kazachestvo; council: sovet; credit:
        kreditn~; crimea: krym kryma; crimean: krymsk~; cultural: kulturn~; culture: kultury; defense: oborona
        oborony oboronn~; democratic: demokratichesk~; design: konstruktorsk~ proektn~ proyektn~; development:
        razvitie razvitiye razvitiya; district: rayonn~ raionn~; division: diviziya divizii; drilling: burenie
        bureniye bureniya burov~; east: vostok vostoka; eastern: vostochn~; economic: ekonomichesk~; electric:
        elektrichesk~; electromechanical: elektromekhanichesk~; electronic: elektronn~; electronics: elektronika
        elektroniki; electrotechnical: elektrotekhnichesk~; energy: energiya energii energetika energetiki
        energetichesk~; engine: dvigatel dvigateli dvigateley dvigatelestroiteln~; engineering: inzhenern~
        inzhiniring inzhiniringov~; enterprise: predpriyatie predpriyatiye predpriyatiya predpriiatie; equipment:
        oborudovanie oborudovaniye oborudovaniya; eurasian: evraziysk~ yevraziysk~; europe: evropa yevropa evropy;
        european: evropeysk~ yevropeysk~; experimental: opytn~ eksperimentaln~; export: eksport eksportn~;
        factory: fabrika fabriki; fareastern: dalnevostochn~; federal: federaln~; federation: federatsiya
        federatsii federatsia; fertilizers: udobreniya udobreniy; exchange: birzha birzhi birzhev~;
        finance: finansy finans; financial: finansov~;
        first: pervyy pervaya pervoe pervoye pervogo; fishing: rybolovn~; fleet: flot flota; food: pishchev~
        prodovolstvenn~; forces: sily voyska voisk; foreign: inostrann~; foundry: liteyn~; gas: gazov~; german:
        nemetsk~; germany: germaniya germanii; gold: zoloto; grain: zerno zernov~; group: gruppa gruppy; guard:
        gvardiya gvardii; heavy: tyazhel~ tyazhyol~; helicopter: vertolet vertolety vertoletov vertoletn~; hotel:
        gostinitsa; humanitarian: gumanitarn~; import: importn~; indian: indiysk~; industrial: promyshlenn~
        industrialn~; industry: promyshlennost promyshlennosti industriya industrii; information: informatsionn~
        informatsiya informatsii; institute: institut; instrument: priborostroiteln~ priborostroenie
        priborostroeniya priborostroyenie priborostroyeniya priborn~; insurance: strakhovaya strakhovoe
        strakhovoye strakhovoy strakhovykh strakhovanie strakhovaniye strakhovaniya; international: mezhdunarodn~;
        investment: investitsionn~ investitsiya investitsii; iranian: iransk~; japanese: yaponsk~; joint:
        sovmestn~; korea: koreya korei; korean: koreysk~; laboratory: laboratoriya laboratorii; laser: lazern~;
        liberation: osvobozhdenie osvobozhdeniya; machine: mashinostroiteln~ mashinostroenie mashinostroeniya
        mashinostroyenie mashinostroyeniya stankostroiteln~; main: glavn~; marine: morsk~; mathematics: matematika
        matematiki; mechanical: mekhanichesk~; medical: meditsinsk~; metallurgical: metallurgichesk~; metallurgy:
        metallurgiya metallurgii metallurgia; microelectronics: mikroelektronika mikroelektroniki; military:
        voenn~ voyenn~; mine: shakhta shakhty; mining: gornodobyvayushch~ gornorudn~ gornopromyshlenn~; ministry:
        ministerstvo ministerstva; missile: rakety; motor: motorostroiteln~ motorn~; moscow: moskva moskvy moskovsk~;
        movement: dvizhenie
        dvizheniye dvizheniya; national: natsionaln~ nacionaln~; navigation: navigatsionn~; new: novyy novaya
        novoe novoye; northern: severn~; nuclear: yadern~; oil: neft nefti neftyan~ neftian~ neftegazov~; optical:
        optichesk~; optics: optika optiki; party: partiya partii; patriotic: patriotichesk~; peoples: narodn~;
        petrochemical: neftekhimichesk~ neftekhimiya neftekhimii; pharmaceutical: farmatsevtichesk~; physical:
        fizichesk~ fiziko; physics: fizika fiziki; pipe: trubn~; pipeline: truboprovod truboprovodn~ nefteprovod
        gazoprovod; plant: zavod zavoda zavody zavodov; police: politsiya politsii; processing: obogatiteln~;
        production: proizvodstvenn~ proizvodstvo proizvodstva; public: obshchestvenn~; radioelectronic:
        radioelektronn~; radioelectronics: radioelektronika radioelektroniki; radiotechnical: radiotekhnichesk~
        radiotehnichesk~; railway: zheleznaya zheleznye zheleznykh zheleznodorozhn~; refining:
        neftepererabatyvayushch~ neftepererabotka neftepererabotki; regional: regionaln~ oblastn~; repair:
        remontn~ remont; republic: respublika respubliki; republican: respublikansk~; research: issledovatelsk~
        issledovanie issledovaniya issledovaniy; river: rechn~; road: doroga dorogi dorozhn~; rocket: raketn~;
        russia: rossiya rossii rossia; russian: rossiysk~ rossiisk~ rossijsk~ russk~; savings: sberegateln~;
        science: nauka nauki nauk; scientific: nauchn~; security: bezopasnost bezopasnosti okhrannoe okhrannoye
        okhrannaya; semiconductor: poluprovodnik poluprovodnikov~; service: sluzhba sluzhby; shipbuilding:
        sudostroiteln~ sudostroenie sudostroeniya sudostroyenie sudostroyeniya korablestroiteln~ korablestroenie
        korablestroeniya; shipping: parokhodstvo parokhodstva sudokhodn~ sudokhodstvo; shiprepair: sudoremontn~;
        shipyard: verf verfi; social: sotsialn~; socialist: sotsialistichesk~; southern: yuzhn~ iuzhn~; space:
        kosmichesk~; special: spetsialn~; state: gosudarstvenn~; steel: stal stali staln~ staleplaviln~; syria:
        siriya sirii; syrian: siriysk~; systems: sistemy sistem; technical: tekhnichesk~ tehnichesk~;
        technological: tekhnologichesk~; technology: tekhnologiya tekhnologii tekhnologiy tekhnologia;
        telecommunications: telekommunikatsii telekommunikatsionn~; television: televidenie televideniye
        televizionn~; textile: tekstiln~; timber: lesopromyshlenn~; tool: instrumentaln~; tourism: turizm turizma;
        tractor: traktor traktorn~; trade: torgovlya torgovli torgovlia; trading: torgov~; transport: transportn~;
        turbine: turbinn~; ukraine: ukrainy; ukrainian: ukrainsk~; union: soyuz soyuza; united: obedinenn~
        obyedinenn~; university: universitet universiteta; weapons: oruzhie oruzhiya oruzhiye; west: zapad zapada;
        western: zapadn~; world: mirov~ vsemirn~; youth: molodezhn~ molodyozhn~ molodezh molodezhi
    """,
    "Ukrainian and Belarusian": """
        agency: ahentstvo; association: obiednannia obyednannya об'єднання asotsiatsiia asotsiatsiya; aviation:
        aviatsiin~ aviatsiyn~; central: tsentraln~; charitable: blahodiin~ blahodiyn~ благодійн~; chemical:
        khimichn~; coal: vuhillia vuhiln~ вугілля вугільн~; commercial: komertsiin~ komertsiyn~; communications:
        zviazku zvyazku; construction: budiveln~ budivnytstvo будівництво budivnytstva budaunich~; defense:
        oboronn~; development: rozvytku rozvytok розвитку; eastern: skhidn~; electronic: elektronn~; energy:
        enerhetychn~ енергетичн~ enerhiia; enterprise: pidpryiemstvo pidpryyemstvo pidpriemstvo підприємство
        підприємства pradpryemstva pradpryyemstva; factory: fabryka fabryky; financial: finansov~; food:
        kharchov~; group: hrupa grupa; holding: kholdynh; industrial: promyslov~ промислов~; industry:
        promyslovist промисловість promyslovosti промисловості pramyslovast; institute: instytut instytutu
        інституту; instrument: pryladobudivn~ приладобудівн~; insurance: strakhuvannia; international:
        mizhnarodn~; investment: investytsiin~ investytsiyn~ інвестиційн~; machine: mashynobudivn~ машинобудівн~
        mashynobuduvannia машинобудування; medical: medychn~; metallurgical: metalurhiin~ metalurhiyn~
        металургійн~; military: viiskov~ viyskov~; mining: hirnych~; national: natsionaln~ natsyyanaln~; northern:
        pivnichn~; oil: naftov~; peoples: narodn~; production: vyrobnych~ виробнич~ vyrobnytstvo виробництво
        vytvorch~; public: hromadsk~; railway: zaliznytsia zaliznytsya залізниця zaliznychn~; research: doslidn~
        doslidzhen doslidnytsk~; scientific: naukov~ navukov~; security: bezpeky безпеки; shipbuilding:
        sudnobudivn~; southern: pivdenn~; state: dzyarzhaun~ derzhavn~ dziarzhaun~; technical: tekhnichn~;
        technology: tekhnolohii tekhnolohiia; trade: torhivlia; trading: torhov~ torhoveln~; ukraine: ukrayina;
        ukrainian: ukrainsk~; united: obiednan~; university: universytet; western: zakhidn~
    """,
    "Serbian and Croatian": """
        agricultural: poljoprivredn~; agriculture: poljoprivreda; airport: aerodrom; army: vojska vojske;
        association: udruzenje udruga; aviation: vazduhoplovn~ zrakoplovn~; bank: banka; center: centar centra;
        central: centraln~; coal: ugalj ugljen; communications: komunikacije; construction: gradjevinsk~
        gradevinsk~ gradjevinarstvo gradevinarstvo izgradnja; croatia: hrvatska hrvatske; croatian: hrvatski;
        defense: odbrana odbrane obrane; development: razvoj razvoja; eastern: istocn~; electric: elektricn~;
        energy: energetsk~; engineering: inzenjering; enterprise: preduzece preduzeca poduzece poduzeca; export:
        izvoz; factory: tvornica tvornice; foundation: fondacija zaklada zaduzbina; import: uvoz; industrial:
        industrijsk~; industry: industrija industrije; insurance: osiguranje; international: medunarodn~
        medjunarodn~; investment: ulaganja investicije investicion~; machine: masinsk~; maritime: pomorsk~;
        medical: medicinsk~; military: vojn~; mine: rudnik rudnici; mining: rudarsk~ rudarstvo; ministry:
        ministarstvo ministarstva; movement: pokret; national: nacionaln~; northern: sjevern~; oil: naftn~; party:
        stranka stranke partija; peoples: narodn~; pharmaceutical: farmaceutsk~; public: javn~; railways:
        zeleznice zeljeznice zeljeznica; republic: republika republike; research: istrazivanje istrazivanja
        istrazivack~; river: recn~; security: bezbednost bezbjednost sigurnost; serbia: srbija srbije; serbian:
        srpski; service: usluga; services: usluge; shipping: brodarsk~ brodarstvo plovidba; shipyard:
        brodogradiliste; southern: juzn~; state: drzavn~; systems: sistemi; technology: tehnologija tehnologije;
        telecommunications: telekomunikacije; tourism: turizam; trade: trgovina trgovine; trading: trgovinsk~
        trgovack~; transport: prevoz; union: savez; university: univerzitet sveuciliste; western: zapadn~
    """,
    "Persian": """
        islamic: eslami; refinery: palayesh palayeshgah; services: khadamat;
        aerospace: havafaza; agricultural: keshavarzi kishavarzi; airlines: havapeymai havapeimai havapeymaei
        havapeymayi; automotive: khodro khodrow khodrosazi; capital: sarmayeh sarmaye; cement: siman; center:
        markaz; central: markazi; charity: kheyrieh kheirieh; chemical: shimi shimiai shimiyaei shimiyai;
        commercial: tejari tejarati; committee: komiteh; communications: ertebatat; construction: sakhteman
        sakhtemani; consulting: moshaver moshavereh; cooperative: taavoni; credit: etebari; defense: defah difa
        defae; development: toseh tosee toseeh towseh gostaresh; east: shargh sharq; electricity: bargh;
        electronics: elektronik; engineering: mohandesi mohandessi muhandisi; engineers: mohandesin mohandessin;
        exchange: sarrafi; export: saderat saderati; factory: karkhaneh karkhane; food: ghazaei; foundation:
        bonyad bunyad; fuel: sookht; group: gorouh gorooh goruh; guards: pasdaran; headquarters: setad gharargah
        qarargah; health: behdasht; import: varedat; industrial: sanati; industries: sanaye sanaie sanayee sanayeh
        sanayea; industry: sanat; institute: moasseseh moassese moaseseh pajouheshgah pazhouheshgah pajooheshgah
        pazhuheshgah; insurance: bimeh; intelligence: ettelaat etelaat; international: beynolmelali beinolmelali
        beynalmelali; investment: gozari sarmayehgozari sarmayegozari; machine: mashin mashinsazi; manufacturing:
        tolidi towlidi sazi; marine: daryai daryaei daryayi; martyrs: shohada; medical: pezeshki; middleeast:
        khavarmianeh khavarmiyaneh; ministry: vezarat vizarat; national: melli; north: shomal; nuclear: hastei
        hasteei; oil: naft; organization: sazman saazman; party: hezb; petrochemical: petroshimi petrochimi;
        pharmaceutical: daroo darou daroosazi darousazi darooei darouei; pipe: louleh looleh; ports: banader;
        powerplant: niroogah nirougah; production: tolid; railway: rahahan; relief: emdad; renovation: nosazi;
        republic: jomhuri jomhouri jomhoori; research: tahghighat tahqiqat tahghighati pajouhesh pazhouhesh
        pajoohesh pajohesh pazhohesh; revolution: enghelab enqelab; science: oloum; security: amniyat amniat;
        ship: kashti; shipping: kashtirani keshtirani; south: jonoub jonub jonoob; steel: foulad fulad foolad
        folad; technology: fanavari fannavari; telecommunication: mokhaberat; textile: nasaji nassaji; tourism:
        gardeshgari; tractor: teraktor teraktorsazi; trade: tejarat tijarat; trading: bazargani bazargany;
        transport: tarabari; union: ettehad ettehadieh; university: daneshgah danishgah; west: gharb; white: sefid
    """,
    "Arabic": """
        agricultural: zira~; agriculture: ziraa ziraah; air: jaww~ jaw~; algeria: jazair; arab: arab~; army: jaysh
        jaish; assistance: musaada musaadat; aviation: tayaran tayran; bank: masraf masrif; battalion: katiba
        katibat; brigade: liwa; brigades: kataib kataeb saraya; brothers: ikhwan; cement: ismant; charitable:
        khayr~ khair~ khairia kheir~; chemical: kimaw~ kimya~; commercial: tijar~; committee: lajna lajnat lajnah;
        construction: inshaat; contracting: muqawalat; council: majlis; cultural: thaqaf~; culture: thaqafa
        thaqafah; democratic: dimuqrat~; development: tanm~; education: taalim talim; egypt: masr misr; egyptian:
        misr~; electricity: kahraba; engineering: handasa handasah handas~; exchange: sirafa sarafa sairafa;
        foundation: muassasa muassasat muassasah muassassa moassasa mouassasat; front: jabha jabhat jabhah; group:
        jamaa jamaah; heritage: turath; humanitarian: insan~; industrial: sina~; industries: sinaat; industry:
        sinaa sinaah; intelligence: mukhabarat; international: dawl~ duwal~; investment: istithmar estithmar;
        investments: istithmarat; iraqi: iraq~; islamic: islam~ islami; jordan: urdun; jordanian: urdun~;
        lebanese: lubnan~; lebanon: lubnan lobnan; liberation: tahrir; lines: khutut; martyrs: shuhada shuhadaa
        chouhada; medical: tibb~; military: askar~; ministry: wizara wizarat wizarah; mobilization: hashd;
        movement: haraka harakat harakah; national: watan~; navigation: milaha milahah; new: jadid jadida jadidah
        jadeed jadeeda; organization: munazzama munazzamat munazzamah munazamat; palestine: filistin falastin
        filasteen filastin falasteen; palestinian: filistin~ falastin~; party: hizb; petroleum: bitrul; popular:
        shaabi shaab~; realestate: aqar~ aqarat; relief: ighatha ighathah; republic: jumhur~; research: buhuth
        abhath; resistance: muqawama muqawamah moqawama; revival: ihya ihyaa; revolution: thawra thawrah; saudi:
        saud~; sciences: ulum; scientific: ilm~; society: jamiyya jamiyyat jamiyyah jamiyah jamiya jamaiya; state:
        dawla dawlah daulah; steel: sulb; syria: suriya souriya suriyya; tourism: siyaha siyahah; trading: tijara
        tijarah tejara; transport: naql; travel: safariyat; turkey: turkiyya turkiya; union: ittihad itihad;
        water: miyah; world: alam~; youth: shabab
    """,
    "Arabic and Persian, in Arabic letters": """
        agricultural: کشاورزی زراعية; airlines: هواپیمایی للطيران; automotive: خودرو;
        bank: مصرف; brigades: كتائب; cement:
        سیمان أسمنت; center: مركز; central: مركزي; charitable: خيرية; chemical: شیمیایی كيماوية; commercial:
        تجارية; committee: لجنة; construction: ساختمانی إنشاءات; contracting: مقاولات; council: مجلس; development:
        تنمية توسعه گسترش; electricity: كهرباء; engineering: مهندسی هندسة هندسية; export: صادرات; foundation:
        مؤسسة بنیاد; front: جبهة; group: مجموعة; humanitarian: إنسانية; industrial: صناعية صنعتی; insurance: بیمه;
        intelligence: مخابرات; international: دولية; investment: استثمار; investments: استثمارات; islamic:
        إسلامية; lebanon: لبنان; liberation: تحرير; marine: دریایی; middleeast: خاورمیانه; ministry: وزارت وزارة;
        movement: حركة; national: وطنية; organization: سازمان منظمة; palestine: فلسطين; petrochemical: پتروشیمی;
        pharmaceutical: داروسازی; relief: إغاثة; republic: جمهوری جمهورية; research: تحقیقات پژوهش بحوث;
        resistance: مقاومة; shipping: کشتیرانی; society: جمعية جمعیت; steel: فولاد; syria: سوريا سورية;
        technology: فناوری; trade: تجارت; trading: تجارة بازرگانی; university: دانشگاه
    """,
    "Turkish": """
        agriculture: tarim; aid: yardim; airlines: havayollari; algeria: cezayir; army: ordusu; asia: asya;
        association: dernegi dernek; automotive: otomotiv; aviation: havacilik; bank: bankasi; brothers:
        kardesler; center: merkezi merkez; chemical: kimya; communications: iletisim haberlesme; construction:
        insaat insaati; consultancy: danismanlik; contracting: taahhut; culture: kultur; defense: savunma;
        development: kalkinma gelistirme; directorate: mudurlugu; education: egitim; egypt: misir; electric:
        elektrik; energy: enerji; engineering: muhendislik; europe: avrupa; exchange: doviz; export: ihracat;
        factory: fabrikasi; food: gida; foundation: vakfi; freedom: ozgurluk; front: cephesi; general: genel;
        germany: almanya; group: grubu; health: saglik; import: ithalat; industry: sanayi sanayii endustri
        endustrisi; informatics: bilisim; institute: enstitusu; insurance: sigorta; international: uluslararasi;
        investment: yatirim; investments: yatirimlar yatirimlari; iraq: irak; livestock: hayvancilik; logistics:
        lojistik; machinery: makina makine makinalari; marketing: pazarlama; materials: malzemeleri; mechanical:
        mekanik; medical: tibbi; military: askeri; mining: madencilik; ministry: bakanligi; movement: hareketi;
        national: ulusal milli; new: yeni; nuclear: nukleer; party: partisi; peoples: halk; petroleum: petrolleri
        petrolculuk; pharmaceutical: ilac; port: limani; production: uretim; realestate: gayrimenkul emlak;
        republic: cumhuriyet cumhuriyeti; research: arastirma; revolutionary: devrimci; russia: rusya; security:
        guvenlik; service: hizmet; services: hizmetleri; ship: gemi; shipping: denizcilik; shipyard: tersane
        tersanesi tersanecilik; software: yazilim; solidarity: dayanisma; sons: ogullari; space: uzay; state:
        devleti; syria: suriye; systems: sistemleri; technical: teknik; technologies: teknolojileri teknolojiler;
        technology: teknoloji; textile: tekstil; tourism: turizmi; trade: ticaret ticareti; transport: tasimacilik
        nakliyat nakliye; transportation: ulasim; travel: seyahat; turkey: turkiye; union: birligi; university:
        universitesi
    """,
    "Spanish": """
        aeronautical: aeronautic~; african: african~; agricultural: agropecuari~ agricol~; aid: ayuda; air: aere~;
        airline: aerolinea; airlines: aerolineas; american: americano; armed: armadas; army: ejercito; associates:
        asociados; association: asociacion; automotive: automotriz; aviation: aviacion; bank: banco bancos;
        banking: bancari~; brothers: hermanos; business: negocios; cement: cementos; center: centro centros;
        charity: beneficencia; chemical: quimic~; colombian: colombian~; commercial: comercial comerciales;
        committee: comite; communication: comunicacion; communications: comunicaciones; communist: comunista;
        construction: constructora construccion construcciones; consultants: consultores; consulting: consultora
        consultoria consultorias; cooperative: cooperativas; council: consejo; cuban: cubana; cultural:
        culturales; democratic: democratic~; development: desarrollo desarrollos; distribution: distribucion;
        distributor: distribuidora distribuidor distribuidores; east: oriente; education: educacion; electric:
        electric~; electricity: electricidad; energy: energia energetic~; engineering: ingenieria; engineers:
        ingenieros; enterprise: empresa; enterprises: empresas; european: europe~; exchange: cambio cambios;
        export: exportadora exportacion; exports: exportaciones; finance: finanzas; financial: financier~;
        fishing: pesquer~ pesca; food: alimentos alimentaria; forces: fuerzas; foundation: fundacion; freedom:
        libertad; front: frente; fund: fondo; german: alemana; government: gobierno; group: grupo grupos; health:
        salud; hotel: hotelera; human: humanos; humanitarian: humanitari~; import: importadora importacion;
        imports: importaciones; industrial: industriales; industries: industrias; industry: industria; institute:
        instituto; insurance: seguros aseguradora; intelligence: inteligencia; international: internacional
        internacionales; investment: inversora; investments: inversiones; investor: inversionista; islamic:
        islamic~; justice: justicia; laboratory: laboratorio laboratorios; liberation: liberacion; lines: lineas;
        livestock:
        ganader~ ganaderia ganaderias; machinery: maquinaria maquinarias; machines: maquinas; management: gestion;
        maritime: maritim~; marketing: comercializacion mercadeo; medical: medica; medicines: medicamentos;
        metallurgical: metalurgica; metals: metales; mexican: mexican~; military: militares; mining: minera
        mineras mineria; ministry: ministerio; movement: movimiento; national: nacional nacionales; navigation:
        navegacion; north: norte; oil: petroler~; palestine: palestina; palestinian: palestino palestinos; party:
        partido; petrochemical: petroquimica; petroleum: petroleo petroleos; pharmaceutical: farmaceutic~; port:
        portuari~; project: proyecto; projects: proyectos; property: propiedades; railway: ferrocarril; railways:
        ferrocarriles; realestate: inmobiliari~; republic: republica; research: investigacion investigaciones;
        revolution: revolucion; revolutionary: revolucionari~; rights: derechos; savings: ahorro ahorros; science:
        ciencia; sciences: ciencias; scientific: cientific~; security: seguridad; service: servicio; services:
        servicios; shipping: navier~; shipyard: astillero; shipyards: astilleros; socialist: socialista;
        solidarity: solidaridad; sons: hijos; space: espacio; spain: espana; spanish: espanola espanol; state:
        estado estatal; steel: aceros acerias siderurgica; supplies: suministros; supply: suministro; systems:
        sistemas; technical: tecnic~; technological: tecnologic~; technologies: tecnologias; technology:
        tecnologia; telecommunications: telecomunicaciones; textiles: textil; tourism: turismo; trade: comercio;
        trading: comercializadora; transport: transportes transporte transportadora; travel: viajes; trust:
        fideicomiso; united: unid~; university: universidad; vehicle: vehiculo; vehicles: vehiculos; venezuelan:
        venezolan~; water: agua; west: occidente; workers: trabajadores; works: obras; youth: juventud
    """,
    "Portuguese": """
        aid: ajuda; army: exercito; association: associacao; aviation: aviacao; brazil: brasil; brazilian:
        brasileira brasileiro; brothers: irmaos; cement: cimento cimentos; communications: comunicacoes;
        construction: construcao construcoes construtora; council: conselho; defense: defesa; development:
        desenvolvimento; distribution: distribuicao; education: educacao; electric: eletrica eletrico;
        electricity: eletricidade; electronics: eletronica; engineering: engenharia; enterprises: empreendimentos;
        export: exportacao; exports: exportacoes; federation: federacao; financial: financeira; forces: forcas;
        foundation: fundacao; freedom: liberdade; government: governo; health: saude; import: importacao; imports:
        importacoes; information: informacao; insurance: seguradora; investment: investimento; investments:
        investimentos; liberation: libertacao; livestock: pecuaria; management: gestao; marketing:
        comercializacao; metals: metais; mining: mineracao mineradora; navigation: navegacao; people: povo;
        production: producao; products: produtos; realestate: imobiliaria; research: pesquisa pesquisas; rights:
        direitos; security: seguranca; service: servico; services: servicos; shipyard: estaleiro; shipyards:
        estaleiros; sons: filhos; state: estatais; supplies: suprimentos; telecommunications: telecomunicacoes;
        travel: viagens; university: universidade; vehicles: veiculos; workers: trabalhadores; youth: juventude
    """,
    "French": """
        aeronautical: aeronautique; africa: afrique; african: africaine; air: aerienne aeriennes aeriens aerien;
        algeria: algerie; algerian: algerienne; america: amerique; armaments: armement; armed: armees; army:
        armee; asia: asie; bank: banque banques; belgium: belgique; brothers: freres; building: batiment; cement:
        ciment ciments; charitable: caritative; charity: bienfaisance; chemical: chimique chimiques; chemistry:
        chimie; council: conseil; democratic: democratique; development: developpement; egypt: egypte; electric:
        electrique electriques; electronics: electronique; energy: energie; engineering: ingenierie;
        establishment: etablissement; establishments: etablissements; european: europeenne; financial: financiere;
        food: alimentaire; foundation: fondation; freedom: liberte; french: francaise; germany: allemagne;
        government: gouvernement; health: sante; humanitarian: humanitaire; industrial: industriel industrielle
        industriels; industry: industrie; international: internationale internationaux; investment:
        investissement; investments: investissements; iranian: iranienne; islamic: islamique islamiques;
        laboratory: laboratoire; lebanese: libanaise libanais; lebanon: liban; lines: lignes; materials:
        materiaux; metallurgical: metallurgique; mining: miniere minieres; ministry: ministere; morocco: maroc;
        national: nationale nationales; palestinian: palestinienne palestiniens; peace: paix; petroleum: petrole
        petroles petroliere petrolier; pharmaceutical: pharmaceutique pharmaceutiques; popular: populaire;
        railway: ferroviaire; realestate: immobilier immobiliere; relief: secours; republic: republique; research:
        recherche recherches; revolutionary: revolutionnaire revolutionnaires; rights: droits; scientific:
        scientifique scientifiques; security: securite; shipyards: chantiers; state: etat; steel: acier aciers;
        supply: approvisionnement; support: soutien; switzerland: suisse; syria: syrie; syrian: syrienne; systems:
        systemes; technology: technologie; trading: negoce; tunisia: tunisie; turkey: turquie; university:
        universite; water: eaux; west: ouest; workers: travailleurs; works: travaux; youth: jeunesse
    """,
    "Italian": """
        association: associazione; aviation: aviazione; bank: banca; brothers: fratelli; chemical: chimica;
        committee: comitato; constructions: costruzioni; consulting: consulenza; council: consiglio; defense:
        difesa; development: sviluppo; distribution: distribuzione; egypt: egitto; electric: elettrica elettrico;
        electronics: elettronica; engineering: ingegneria; enterprise: impresa; enterprises: imprese; federation:
        federazione; financial: finanziaria finanziario; food: alimentari; foundation: fondazione; group: gruppo;
        humanitarian: umanitaria; insurance: assicurazioni; international: internazionale; italy: italia;
        laboratories: laboratori; lebanon: libano; liberation: liberazione; machines: macchine; management:
        gestione; maritime: marittima marittimo; ministry: ministero; movement: movimento; national: nazionale;
        navigation: navigazione; popular: popolare; production: produzione; products: prodotti; railways:
        ferrovie; realestate: immobiliare; republic: repubblica; research: ricerca ricerche; security: sicurezza;
        services: servizi; shipyard: cantiere; shipyards: cantieri; solidarity: solidarieta; sons: figli; state:
        stato; steel: acciaio acciaierie acciai; technologies: tecnologie; telecommunications: telecomunicazioni;
        transport: trasporti trasporto; travel: viaggi; turkey: turchia; university: universita; water: acqua
    """,
    "German": """
        administration: verwaltung; african: afrikanische; agricultural: landwirtschaftliche; agriculture:
        landwirtschaft; aid: hilfe; association: verein verband vereinigung; austria: osterreich oesterreich;
        aviation: luftfahrt; brothers: gebruder gebrueder; cement: zement; center: zentrum; chemical: chemische;
        chemistry: chemie; chinese: chinesische; coal: kohle; communication: kommunikation; communist:
        kommunistische; community: gemeinschaft; construction: bauunternehmen; consulting: beratung; cooperative:
        genossenschaft; democratic: demokratische; development: entwicklung; education: bildung; egypt: agypten
        aegypten; electrical: elektrotechnik; european: europaische europaeische; export: ausfuhr; factory:
        fabrik; finance: finanzen; food: lebensmittel nahrungsmittel; foundation: stiftung; france: frankreich;
        freedom: freiheit; freight: spedition; gas: erdgas; general: allgemeine; german: deutsche deutsches;
        germany: deutschland; government: regierung; health: gesundheit; import: einfuhr; industrial: industriell
        industrieanlagen; insurance: versicherung versicherungen; international: internationaler; iranian:
        iranische; islamic: islamische islamisches islamischer; lebanon: libanon; liberation: befreiung;
        logistics: logistik; machine: maschinenbau maschinenfabrik; machines: maschinen; medical: medizinische
        medizintechnik; medicine: medizin; mining: bergbau; movement: bewegung; national: nationaler; new: neue
        neues; party: partei; petroleum: erdol; powerplant: kraftwerk kraftwerke; railway: eisenbahn; realestate:
        immobilien; relief: hilfswerk; research: forschung; russia: russland; russian: russische; savings:
        sparkasse; science: wissenschaft; scientific: wissenschaftliche; security: sicherheit; services:
        dienstleistungen dienste; shipbuilding: schiffbau; shipping: schiffahrt schifffahrt reederei; shipyard:
        werft; sons: sohne soehne; space: raumfahrt; state: staatliche staatlicher; supply: versorgung; swiss:
        schweizerische; switzerland: schweiz; syria: syrien; systems: systeme; technical: technische technisches
        technischer; textiles: textilien; tool: werkzeug werkzeuge; trading: handelsgesellschaft handelshaus;
        travel: reisen; turkey: turkei tuerkei; united: vereinigte; university: universitat universitaet; vehicle:
        fahrzeugbau; vehicles: fahrzeuge; workers: arbeiter; works: werk werke; youth: jugend
    """,
    "Korean": """
        airline: hanggong; atomic: wonjaryok wonjaryeok; bank: unhaeng eunhaeng; chemical: hwahak 화학; coal: soktan
        seoktan; construction: konsol geonseol; development: kaebal gaebal; economic: kyongje gyeongje;
        electronics: chonja jeonja; export: suchul; financial: kumyung geumyung; general: chonghap jonghap;
        import: suip; industry: kongop gongeop 공업 sanop saneop 산업; institute: yonguso yeonguso; insurance: pohom
        boheom; investment: tuja; korea: choson hanguk; machinery: kigye gigye; mine: kwangsan; mining: kwangop
        gwangeop 광업; oil: sogyu seogyu; peoples: inmin; pharmaceutical: cheyak jeyak 제약; power: chollyok
        jeollyeok; science: kwahak gwahak 과학; shipping: haeun; steel: chegang jegang; technology: kisul gisul;
        trading: muyok muyeok 무역; university: taehak taehakkyo daehak daehakgyo 대학
    """,
    "Indonesian and Malay": """
        agriculture: pertanian; aid: bantuan; air: udara; army: tentara tentera; association: persatuan; aviation:
        penerbangan; building: bangunan; business: usaha; center: pusat; charity: kebajikan; chemical: kimia;
        coal: batubara; commerce: niaga dagang; construction: konstruksi pembinaan; council: majelis; development:
        pembangunan pengembangan; education: pendidikan; electricity: listrik; energy: tenaga; finance: keuangan
        kewangan; food: makanan; foundation: yayasan; gold: emas; humanitarian: kemanusiaan; independence:
        kemerdekaan merdeka; insurance: asuransi insurans; investment: investasi pelaburan; iron: besi; japan:
        jepang jepun; liberation: pembebasan; martyrs: syuhada; mine: tambang; mining: pertambangan; movement:
        gerakan; national: kebangsaan; new: baru; north: utara; oil: minyak; party: partai parti; peoples: rakyat;
        pharmaceutical: farmasi; port: pelabuhan; service: layanan perkhidmatan; ship: kapal; shipping: pelayaran
        perkapalan; society: masyarakat; south: selatan; state: negara; technology: teknologi; trading:
        perdagangan; transport: angkutan pengangkutan; transportation: perhubungan; university: universitas
        universiti; youth: pemuda
    """,
}  # fmt: skip


def _of(language: str) -> Iterator[tuple[str, str, Sequence[str]]]:
    """Every form of a language's words, folded: what it begins with, the English word, and how it may end."""
    for entry in _WORDS[language].split(";"):
        english, _, forms = entry.partition(":")
        for form in forms.split():
            stem = form.removesuffix("~")
            if not (stem.isascii() and stem.isalpha() and stem.islower()):  # which is folded already
                stem = plain_key(stem)
            yield stem, english.strip(), _ENDINGS[language].split() if form.endswith("~") else ("",)


def pairs() -> Iterator[tuple[str, str]]:
    """Every form of the table, folded, with its English word."""
    for language in _WORDS:
        for stem, english, endings in _of(language):
            yield from ((stem + ending, english) for ending in endings)


@cache
def _english() -> Mapping[str, str]:
    return dict(pairs())


def in_english(word: str) -> str | None:
    """The English word for a folded word of another language: "zavod" gives "plant"; None for any other word."""
    return _english().get(word)
