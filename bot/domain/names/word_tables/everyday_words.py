"""Reviewed table of words that tell nobody apart by themselves: everyday words, and large companies' whole names.

"Total", "Shell", "Atom" and "Capital" name hundreds of companies; one word of a small company's name is not the large
company. A word stays out that few but one listed company bear. Written as scripts.plain_key leaves words.
"""

from __future__ import annotations

from bot.domain.names.word_tables.common_words import is_common

LARGE_COMPANIES = frozenset(
    """
    accenture adidas adobe aecom airbnb alcoa alcon allianz alphabet amazon amgen aviva axa
    barclays basf bayer binance boeing bosch broadcom canon carrefour carvana caterpillar cemex chevron chubb cigna
    cisco citi citigroup coca corning costco danone deere dell deutsche diageo disney dupont ebay
    electrolux engie equinor ericsson exxon facebook fedex ferrari fiat fidelity ford fujitsu gap gartner generali
    gilead google hasbro heineken hershey hitachi holcim honda honeywell hsbc humana hyundai ibm ikea
    infosys ing intel intuit kellogg kia kohls kraft lego lenovo linde lufthansa mastercard mattel mazda
    mcdonalds medtronic merck meta metlife michelin micron microsoft mitsubishi mitsui moderna morrison motorola
    nestle netflix nike nikon nissan nokia novartis nvidia panasonic paypal pepsi pepsico pfizer philips porsche
    prudential puma qualcomm renault repsol ricoh roche rolex saab salesforce samsung sanmina sanofi
    sap schlumberger sharp siemens sony spotify starbucks stellantis subaru suzuki sysco tesco tesla texaco
    thales toshiba total totalenergies toyota uber unilever verizon visa vistra vivendi vodafone volkswagen
    volvo walmart xerox yahoo yamaha zara zoom
    """.split()
)
_WORDS = frozenset(
    """
    able ace active adam adams advance advanced advantage alan albert alex alexander alicante alice alliance allied
    alpha alpine amber anchor andrew angel anna apex apollo apple aqua arc arch arctic argo argon argument aries
    arizona arrow arsenal art arthur ask aspen aspire asset astra astro athena atlantic atlas atom atomic auction
    aurora avalon axis balance bancorp banner baron base basic bastion baum bay beacon bear bell benson best beta
    better beyond bid big bio bird black block blue board bold bond book boston both box brand brave bridge bright
    broadway brook brown bull butterfly cable california call cambridge camel canal candle cape capitol caravan
    carbon card care carter castle cat cedar celestial centre century certain champion chance chaos charles charter
    chase cherry chicago choice circle citadel citizens city clark class classes classic clean clear click clipper
    cloud clover coal coast coco code cola cold colibri colonial color comet comfort common compass compel concept
    concord concorde condor connect contact continental cool copper coral core corner cortez cosmo cosmos cotton
    count country county courier cove craft crane creative crescent crest cross crown cruise crystal cube current
    custom cyber daily dallas dan dana daniel dart data david dawn day deal dean deep delta denise denver depot
    desert diamond direct discovery dollar dolphin domain dome door doris double dragon dream drive dual duke
    dynamic dynamics dynasty eagle eagles earth easy echo eclipse eco eden edge edward elder element elements
    elephant elite emerald emerson emily emma empire endeavor endeavour endless energies enid ensign envoy epic
    equality equator era eric essential eta eternal eternity ever everest evergreen evil evolution excel excellence
    express extra extreme eye face fair faith falcon fame family far farid fast fate father federal fern fiber field
    fine fire five flag flame flash fleet flex flora florida flow flower fly focus forest forever forge form fort
    fortune forum forward four fox frank franklin freedom fresh friend friends frontier fruit fusion future galaxy
    game gamma garden gas gate gateway gem gemini genesis genius george gia giant gift glacier glass glory go gold
    good gorge grace graham grand granite graph gravity great green greenleaf griffin griffon grove grow growth
    guard guardian guide gulf hall hand hanley happy harbor harbour harmony harry harvest hawk heart heaven hebron
    helios henry hercules heritage hermes hero hill hilton history home honest honor honour hope horizon horse host
    hotel house hudson hum human hunt hunter hydra hydro ian ibadan ice icon idea ideal image impact imperial
    impulse inc independence index infinity inner insight inspire instrument integral inter interactive intercom
    intercontinental interface intersection invent iris iron island ivory jack jacob jade james jane jet jewel job
    john jones joseph journey joy juice julia jump jupiter just kate kelly kepler key kids kind king kingdom kings
    kirby kite knight lake lamp land landmark large laser last latitude laurel law leader leaf league leah legacy
    legend legion lemon leo let level lever leverage lia liberty life light lighthouse lily lincoln link linux lion
    lithium little live local logic london long loop lotus love lowell lucky luna lux luxury lynx mac mace macs
    magic magnet magnolia main majestic major maker manor maple maples marathon marble mark markus martin mary mason
    master match matrix maverick max maximum may media medic mega melon mercury meridian merlin metro michael micro
    mid midway millennium miller mind mini mint mira mirage mirror mirza mission model modern modus moment monarch
    monitoring monster moon morgan morning mosaic mother motion mountain multi music mustang navigator navy neptune
    nest net new next nice nico night nine nobel nobility noble noon norm nova novel now oak oasis object ocean
    odyssey olive olympia olympic olympus omega omni one online onyx opal open opera optic optima optimum option
    oracle orange orbit orchid order ordinary organic orient origin original orion oscar otter outlook oxford pace
    page palace palm panda panorama paper paradise paragon park partner passport path patriot paul peace peak pearl
    peck pegasus pelican penguin people perfect peter phantom phoenix pilot pine pink pioneer pixel planar planet
    plasma platform platinum play plaza plus point polar polaris polo popular port portal post preferred premier
    premium present prestige prima prime primrose prince princess prism pro profit progress prologue promise proof
    prospect prosper prosperity proton pulse pure purple pyramid quality quantum quartz quasar queen quest quick
    quiet rabbit radar radiant raids rain rainbow ram raman ramirez ranger rapid raven ray reach ready real rebel
    red reef reform regal regent region reliable reliance renaissance rental republic resolute resource rich rid
    right rim ring rise river road robert robin rock rocket rockwell roma root rose round route royal ruby run rust
    safari safe saga sage sail saint salim salt salute sam samson samuel sand sapphire sara satellite saturn savage
    save scan schneider scope scout sea seal search season second secret select senator senior sense sentinel
    sentinels sentry sequoia serene series seven shadow shell shield shine shop shore show side sierra sigma sign
    signal signature silk silver simon simple single sirius six sky smart smile smith snow social sol solar solid
    solo solomon sonic soul sound source space spark sparta spartan specs spectrum speed sphere spirit splendid
    sport spring sprint square staff stage stan standard star stark start state station stella step stephen sterling
    stone stork storm story stratus stream street strong studio style success sugar summit sun sunflower sunny
    sunrise sunset super supreme sure surf surge swan sweet swift sword sydney symbol symphony synergy table taco
    talent tan tango tara target taylor team technic tele tempo ten terra texas thames theta thomas three thunder
    tide tiger timber time titan titanium toga tom top torch total touch tower town track trade tradition trail
    transit travel treasure tree trend triangle tribe trident trinidad trinity trio triple tropical true trust tulip
    turbo twin two ultra umbrella unicorn unified union unique unison unit unity universal universe up upper urban
    valley valor value vanguard vantage vector vega veiled velocity venture venus verde versa vertex vertical victor
    victoria victory view viking villa village vine violet virgin virtue visa vision vista vital viva voice volt
    voyager vulcan walker wall war warrant warrants warrior wave way wayside wealth web well wells west whale wheel
    wheels white wide wild will william wilson win wind window wine wing wings winner winter wisdom wise wolf wonder
    wood world yellow yes york young your youth zebra zen zenith zephyr zero zest zinc zion zodiac zone
    """.split()
)
EVERYDAY_WORDS = _WORDS | LARGE_COMPANIES
HOMES = frozenset("at au be ca ch de dk es fi fr gb ie it jp kr lu mx nl no se us".split())
"""Countries in which the large companies are at home."""


SHORTEST_MISSPELT = 5
"""Letters of a word that is known again with a slip, where it is all that was asked."""


def may_be_misspelt(word: str) -> bool:
    """Whether a slip in the word, alone, leaves it to be known: it is long enough, and tells."""
    return len(word) >= SHORTEST_MISSPELT and word.isalpha() and not is_everyday(word)


def is_telling_beside(word: str) -> bool:
    """Whether a word tells enough of a name for another, misspelt one to be known beside it."""
    return len(word) > 2 and not is_everyday(word)


def is_everyday(word: str) -> bool:
    """Whether the word tells nobody apart: an everyday word, a common one of companies' names, or a large company."""
    return word in EVERYDAY_WORDS or is_common(word)
