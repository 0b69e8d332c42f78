"""What people of a country are called, by its code, with its initials: "russian", "russe", "russisch"; "dprk"."""

from __future__ import annotations

from functools import cache

_PEOPLES = """
ae: emirati uae
af: afghan
al: albanian
am: armenian
ao: angolan
ar: argentine argentinian
at: austrian österreichisch autrichien
au: australian
az: azerbaijani azeri
ba: bosnian
bd: bangladeshi
be: belgian belgisch belge
bg: bulgarian
bh: bahraini
bo: bolivian
br: brazilian
by: belarusian belorussian belarussisch biélorusse bielorruso
ca: canadian
cd: congolese drc
ch: swiss schweizer suisse
cl: chilean
cm: cameroonian
cn: chinese prc chinesisch chinois chino
co: colombian
cu: cuban kubanisch cubain cubano
cy: cypriot
cz: czech
de: german deutsch allemand alemán
dk: danish
dz: algerian
ec: ecuadorian
ee: estonian
eg: egyptian
er: eritrean
es: spanish spanisch espagnol español
et: ethiopian
fi: finnish
fr: french französisch français francés
gb: british english scottish uk britisch britannique británico
ge: georgian
gh: ghanaian
gr: greek
gt: guatemalan
hn: honduran
hr: croatian
ht: haitian
hu: hungarian
id: indonesian
ie: irish
il: israeli
in: indian
iq: iraqi
ir: iranian iranisch iranien iraní
is: icelandic
it: italian italienisch italien italiano
jm: jamaican
jo: jordanian
jp: japanese
ke: kenyan
kg: kyrgyz
kh: cambodian
kp: dprk north_korean
kr: rok korean south_korean
kw: kuwaiti
kz: kazakh kazakhstani
lb: lebanese libanesisch libanais libanés
lk: sri_lankan
lt: lithuanian
lu: luxembourgish
lv: latvian
ly: libyan
ma: moroccan
md: moldovan
me: montenegrin
mk: macedonian
ml: malian
mm: burmese
mn: mongolian
mt: maltese
mx: mexican
my: malaysian
ng: nigerian
ni: nicaraguan
nl: dutch
no: norwegian
np: nepalese
om: omani
pa: panamanian
pe: peruvian
ph: filipino
pk: pakistani
pl: polish
ps: palestinian
pt: portuguese
py: paraguayan
qa: qatari
ro: romanian
rs: serbian
ru: russian rus russisch russe ruso rusa
rw: rwandan
sa: saudi saudi_arabian ksa
sd: sudanese
se: swedish
sg: singaporean
si: slovenian
sk: slovak
sn: senegalese
so: somali
sy: syrian syrisch syrien sirio
th: thai
tj: tajik
tm: turkmen
tn: tunisian
tr: turkish türkisch turc turco
tw: taiwanese
tz: tanzanian
ua: ukrainian ukrainisch ukrainien ucraniano
ug: ugandan
us: american usa
uy: uruguayan
uz: uzbek
ve: venezuelan
vn: vietnamese
ye: yemeni
za: south_african
zm: zambian
zw: zimbabwean
"""


@cache
def nationalities() -> dict[str, str]:
    """The codes of countries by what their people are called, in small letters."""
    found: dict[str, str] = {}
    for line in _PEOPLES.strip().splitlines():
        code, _, words = line.partition(":")
        found |= dict.fromkeys((word.replace("_", " ") for word in words.split()), code.strip())
    return found
