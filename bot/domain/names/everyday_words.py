"""Reviewed table of words that tell nobody apart by themselves: everyday words, and large companies' whole names.

"Total", "Shell", "Atom" and "Capital" name hundreds of companies; one word of a small company's name is not the large
company. A word stays out that few but one listed company bear. Written as scripts.plain_key leaves words.
"""

from __future__ import annotations

from bot.domain.names.common_words import is_common

EVERYDAY_WORDS = frozenset(
    """
    able ace active adam adams advance advanced advantage alan albert alex alexander alice alliance allied alpha
    alpine amber anchor andrew angel anna apex apollo apple aqua arc arch arctic argo aries arrow art arthur aspen
    aspire asset astra astro athena atlantic atlas atom atomic aurora avalon axis balance bancorp banner baron
    base basic bay beacon bear bell best beta better beyond big bio bird black block blue board bold bond book
    boston box brand brave bridge bright broadway brook brown bull butterfly cable california call cambridge camel
    candle cape capitol caravan card care carter castle cat cedar celestial centre century certain champion chance
    chaos charles charter chase chicago choice circle citadel citizens city clark classic clean clear click
    clipper cloud clover coast code cola cold colibri colonial color comet comfort compass concept concord
    concorde condor connect contact continental cool copper coral core corner cosmo cosmos cotton count country
    county courier cove craft crane creative crescent crest cross crown cruise crystal cube current custom cyber
    daily dallas dan dana daniel dart data david dawn day deal dean deep delta denver depot desert diamond direct
    discovery dollar dolphin domain dome door double dragon dream drive dual duke dynamic dynamics dynasty eagle
    earth easy echo eclipse eco eden edge edward elder element elements elephant elite emerald emerson emily
    empire endeavor endeavour endless ensign envoy epic equator era eric essential eternal eternity ever everest
    evergreen evolution excel excellence express extra extreme eye face fair faith falcon fame family far fast
    fate father federal fiber field fine fire five flag flame flash fleet flex flora florida flow flower fly focus
    forest forever forge form fort fortune forum forward four fox frank franklin freedom fresh friend friends
    frontier fruit fusion future galaxy game gamma garden gas gate gateway gem gemini genesis genius george giant
    gift glacier glass glory go gold good grace graham grand granite graph gravity great green griffin griffon
    grove grow growth guard guardian guide gulf hall hand happy harbor harbour harmony harry harvest hawk heart
    heaven helios henry hercules heritage hermes hero hill hilton history home honest honor honour hope horizon
    horse host hotel house hudson human hunt hunter hydro ice icon idea ideal image impact imperial inc
    independence index infinity inner insight inspire inter interactive interface iris iron island ivory jack
    jacob jade james jane jet jewel job john jones joseph journey joy juice julia jump jupiter just kate kelly key
    kids kind king kingdom kings kirby kite knight lake lamp land landmark large laser last latitude laurel law
    leader leaf league legacy legend legion leo level lever liberty life light lighthouse lily lincoln link linux
    lion lithium little live local logic london long loop lotus love lucky luna lux luxury lynx mac mace magic
    magnet magnolia main majestic major maker manor maple marathon marble mark martin mary mason master match
    matrix maverick max maximum may media mega mercury meridian merlin metro michael micro midway miller mind mini
    mint mirage mirror mission model modern modus moment monarch monster moon morgan morning mosaic mother motion
    mountain multi mustang navigator navy neptune nest net new next nice night nine nobel noble noon norm nova
    novel now oak oasis object ocean odyssey olive olympia olympic olympus omega omni one online onyx opal open
    opera optic optima optimum option oracle orange orbit orchid order organic orient origin original orion oscar
    otter outlook oxford pace page palace palm panda panorama paper paradise paragon park partner passport path
    patriot paul peace peak pearl peck pegasus pelican penguin people perfect peter phantom phoenix pilot pine
    pink pioneer pixel planet platform platinum play plaza plus point polar polaris polo popular port portal post
    premier premium present prestige prima prime primrose prince princess prism pro progress prologue promise
    proof prospect prosper prosperity proton pulse pure purple pyramid quality quantum quartz quasar queen quest
    quick quiet rabbit radar radiant rain rainbow ram ranger rapid raven ray reach ready real rebel red reef
    reform regal regent region reliable reliance renaissance republic resolute resource rich right ring rise river
    road robert robin rock rocket rockwell roma root rose round route royal ruby run safari safe saga sage sail
    saint salt sam samson samuel sand sapphire sara satellite saturn savage save scope scout sea seal search
    season second secret select senator senior sense sentinel sentry sequoia serene seven shadow shell shield
    shine shop shore show side sierra sigma sign signal signature silk silver simon simple single sirius six sky
    smart smile smith snow social sol solar solid solo solomon sonic soul sound source space spark spartan
    spectrum speed sphere spirit splendid sport spring sprint square staff stage standard star stark start state
    station stella step stephen sterling stone storm story stratus stream street strong studio style success sugar
    summit sun sunflower sunny sunrise sunset super supreme sure surf surge swan sweet swift sword sydney symbol
    symphony synergy table talent tango target taylor team technic tele tempo ten terra texas thames theta thomas
    three thunder tide tiger timber time titan titanium toga tom top torch total touch tower town track trade
    tradition trail transit travel treasure tree trend triangle tribe trident trinity trio triple tropical true
    trust tulip turbo twin two ultra umbrella unicorn unified union unique unison unit unity universal universe up
    upper urban valley value vanguard vantage vector vega velocity venture venus verde versa vertex vertical
    victor victoria victory view viking villa village vine violet virgin virtue visa vision vista vital viva voice
    volt voyager vulcan walker wall war warrior wave way wealth web well wells west whale wheel white wide wild
    will william wilson win wind window wine wing winner winter wisdom wise wolf wonder wood world yellow yes york
    young your zebra zen zenith zephyr zero zion zodiac zone

    accenture adidas adobe airbnb alcoa allianz alphabet amazon amgen aviva axa barclays bayer boeing bosch
    broadcom canon carrefour caterpillar chevron chubb cigna cisco citi citigroup coca corning costco danone deere
    dell deutsche diageo disney dupont ebay electrolux engie equinor ericsson exxon facebook fedex ferrari fiat
    fidelity ford fujitsu gap gartner generali gilead google hasbro heineken hershey hitachi holcim honda
    honeywell hsbc humana hyundai ibm ikea infosys ing intel intuit kellogg kia kraft lego lenovo linde lufthansa
    mastercard mattel mazda mcdonalds medtronic merck meta metlife michelin micron microsoft mitsubishi mitsui
    moderna morrison motorola nestle netflix nike nikon nissan nokia novartis nvidia panasonic paypal pepsi
    pepsico pfizer philips porsche prudential puma qualcomm renault repsol ricoh roche rolex saab salesforce
    samsung sanofi sap sharp siemens sony spotify starbucks stellantis subaru suzuki tesco tesla texaco thales
    toshiba total totalenergies toyota uber unilever verizon visa vivendi vodafone volkswagen volvo walmart xerox
    yahoo yamaha zara zoom
    """.split()
)
"""The last paragraph is of large companies."""


def is_everyday(word: str) -> bool:
    """Whether the word tells nobody apart: an everyday word, a common one of companies' names, or a large company."""
    return word in EVERYDAY_WORDS or is_common(word)
