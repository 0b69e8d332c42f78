"""Reviewed tables of words that tell little: generic words, places, particles, titles; abbreviations and numbers.

Written as scripts.plain_key leaves words.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from bot.domain.names.word_tables.legal_forms import WordsWithSlips, is_form_word

GENERIC_WORDS = frozenset(
    """
    academy administration aerospace agency agricultural agriculture air aircraft airlines allgemeine alliance
    american and applied asia association automation automotive aviation banco bank banking battalion branch brigade
    building bureau business capital cargo casino cement center centre charitable charity chemical chemicals civil
    club comercial comercializadora command commerce commercial commission committee communication communications
    community companies complex components computer computers computing concern construction constructora
    consultancy consulting cooperation cooperative corporate council credit cultural defence defense department
    design development devices digital directorate distribution division east eastern economic education educational
    electric electrical electricity electronic electronics energy engineering enterprise enterprises environment
    equipment establishment estate exchange export factories factory farm farms finance financial firm first food
    foods force forces foreign foundation freight fuel fund general generation global golden government group grupo
    gruppa gruppe health heavy high holding holdings hotel housing import industrial industries industry information
    infrastructure innovation innovative institute institution instruments insurance integrated intelligence
    intelligent international inversiones invest investment investments laboratories laboratory leasing line lines
    logistics machine machinery management manufacturing marine maritime market marketing materials mechanical media
    medical metal metallurgical metals military mineral minerals mining ministry mobile motor motors movement
    national natural nauchno navigation network networks new north northern nuclear of office offshore oil operation
    operations optical organisation organization overseas partners petrochemical petroleum pharma pharmaceutical
    pharmaceuticals plant police power precision predpriyatie prison private product production products
    proizvodstvennoe project projects promotora properties property public radio railway real refinery refining
    relief repair republic research resources science sciences scientific second securities security semiconductor
    service services servicios servicos ship shipbuilding shipping ships shipyard smart social society software
    solar solution solutions south southern space special state steel store supply support system systems tanker
    tankers tech technical technological technologies technology telecom telecommunication telecommunications
    television testing textile the third tourism trade trading transport transportation travel trust union united
    university unmanned vehicle vehicles water welfare west western works world yard zavod
    """.split()
)
"""Words that alone never make a match: "Technology Co., Ltd." and "China Group" name nobody."""

PLACE_WORDS = frozenset(
    """
    afghanistan africa albania algeria america americas andorra angola anhui arab arabia argentina armenia asia
    australia austria azerbaijan bahamas bahrain bangladesh beijing belarus belgie belgique belgium belize bermuda
    bolivia bosnia brasil brazil britain british brunei bulgaria burma cambodia cameroon canada canton changsha
    chengdu chile china chinese chongqing colombia congo costa crimea croatia cuba cyprus czech dalian damascus
    danmark denmark deutschland dubai ecuador egypt emirates england espana estonia ethiopia eurasia europa europe
    european finland france fujian gabon georgia german germany ghana gibraltar greece guangdong guangxi guangzhou
    guatemala guinea guizhou hainan haiti hangzhou harbin hebei heilongjiang hellas henan herzegovina holland
    honduras hong hongkong hubei hunan hungary iceland india indonesia inner iran iranian iraq ireland islamic
    israel istanbul italia italy jamaica japan jiangsu jiangxi jilin jinan jordan kazakhstan kenya kong korea kosovo
    kunming kuwait kyrgyzstan laos latvia lebanon liaoning liberia libya liechtenstein lithuania london luoyang
    luxembourg luxemburg macao macau macedonia malaysia maldives mali malta mauritius mexico moldova monaco mongolia
    montenegro morocco moscow mozambique myanmar namibia nanjing nederland nepal netherlands nicaragua niger nigeria
    ningbo ningxia norge norway oman osterreich pacific pakistan panama paraguay peru philippines poland polska
    portugal qatar qingdao romania russia russian russland rwanda saudi schweiz scotland senegal serbia shaanxi
    shandong shanghai shanxi shenyang shenzhen sichuan singapore slovakia slovenia somalia spain sudan suisse suomi
    suzhou sverige sweden switzerland syria syrian taiwan tajikistan tanzania tehran thailand tianjin tibet tunisia
    turkey turkiye turkmenistan uae uganda uk ukraine uruguay us usa uzbekistan vatican venezuela vietnam wales
    wuhan wuxi xiamen xian xinjiang yangon yemen yunnan zambia zhejiang zhengzhou zhuhai zimbabwe
    """.split()
)
"""Places, which many unrelated companies carry in their names."""

PARTICLES = frozenset(
    """
    a abd abdal abdel abdul abou abu al an and as at bd ben bin bint bn by da dal de del della den der des di do dos
    du e el en et for fur ha i ibn il im in ist la las le les lo los na no o of os ou oulad ould san santa st sz the
    to u ul und ur van ve vel vom von wa was y ye zu zum
    """.split()
)
"""Articles, prepositions and the like, and the small words of names; they may come and go."""

TITLES = frozenset(
    """
    capt captain col colonel commander dr general hadji hafiz haj haji hajj hajji imam lt maj major maulana maulavi
    maulawi mawlawi minister mr mrs ms mt mufti mullah mv prasident president prince prof professor qari saikh sayed
    sayid sayyed sayyid sergeant seyed shaikh shaykh sheik sheikh sheykh sir ss ustad vessel
    """.split()
)
"""Titles and honorifics, and the prefixes of ships' names; they may come and go."""

ABBREVIATIONS: Mapping[str, tuple[str, ...]] = {
    "adv": ("advanced",), "assn": ("association",), "assoc": ("associates", "association"), "bk": ("bank",),
    "bldg": ("building",), "bros": ("brothers",), "chem": ("chemical", "chemicals"),
    "comm": ("communication", "communications", "commercial"), "comms": ("communications",),
    "constr": ("construction",), "corp": ("corporation",), "ctr": ("center", "centre"), "dept": ("department",),
    "dev": ("development",), "devt": ("development",), "dist": ("distribution", "district"), "econ": ("economic",),
    "elec": ("electric", "electronic", "electronics", "electrical"), "eng": ("engineering",),
    "engg": ("engineering",), "engr": ("engineering",), "ent": ("enterprise", "enterprises"), "equip": ("equipment",),
    "exp": ("export", "exports"), "fdn": ("foundation",), "fin": ("finance", "financial"), "gen": ("general",),
    "govt": ("government",), "grp": ("group",), "hldg": ("holding", "holdings"), "hldgs": ("holdings",),
    "imp": ("import", "imports"), "ind": ("industry", "industries", "industrial"), "inds": ("industries",),
    "ins": ("insurance",), "inst": ("institute", "institution"), "instr": ("instruments", "instrument"),
    "int": ("international",), "intl": ("international",), "inv": ("investment", "investments"),
    "invest": ("investment", "investments"), "lab": ("laboratory",), "labs": ("laboratories",), "ltd": ("limited",),
    "mach": ("machinery",), "mfg": ("manufacturing",), "mfr": ("manufacturer",), "mgmt": ("management",),
    "mgt": ("management",), "mil": ("military",), "mtl": ("material", "materials"), "nat": ("national",),
    "natl": ("national",), "org": ("organization", "organisation"), "petro": ("petroleum",),
    "pharm": ("pharmaceutical",), "prod": ("product", "production", "products"), "prods": ("products",),
    "rd": ("research",), "res": ("research",), "sci": ("science", "scientific", "sciences"), "sec": ("security",),
    "secs": ("securities",), "semi": ("semiconductor",), "ser": ("service",), "shpg": ("shipping",),
    "soc": ("society",), "svc": ("service", "services"), "svcs": ("services",), "sys": ("system", "systems"),
    "tech": ("technology", "technologies", "technical"), "tel": ("telephone", "telecom"),
    "telecom": ("telecommunication", "telecommunications"), "transp": ("transport", "transportation"),
    "trd": ("trading", "trade"), "trdg": ("trading",), "univ": ("university",),
}  # fmt: skip
"""Abbreviations that no rule of letters gives away ("mfg"), and those that a rule would leave in doubt."""

NUMBER_WORDS: Mapping[str, str] = {
    word: str(n)
    for n, words in enumerate(
        "first one|second two|third three|fourth four|fifth five|sixth six|seventh seven|eighth eight|ninth nine"
        "|tenth ten|eleventh eleven|twelfth twelve|thirteenth thirteen|fourteenth fourteen|fifteenth fifteen"
        "|sixteenth sixteen|seventeenth seventeen|eighteenth eighteen|nineteenth nineteen|twentieth twenty".split("|"),
        start=1,
    )
    for word in words.split()
} | {
    "twenty": "20",
    "thirty": "30",
    "forty": "40",
    "fifty": "50",
    "sixty": "60",
    "seventy": "70",
    "eighty": "80",
    "ninety": "90",
}
"""Numbers and ordinals in words, 1 to 20 and the tens."""

ROMAN_NUMERALS: Mapping[str, str] = {
    roman: str(n)
    for n, roman in enumerate(
        "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi xxii xxiii xxiv xxv".split(),
        start=1,
    )
}

HAN_WORDS: Mapping[str, str] = {
    "技术": "technology", "科技": "technology", "科学": "science", "集团": "group", "控股": "holdings",
    "国际": "international", "股份": "", "有限": "", "责任": "", "公司": "", "实业": "industry", "工业": "industry",
    "产业": "industry", "投资": "investment", "银行": "bank", "保险": "insurance", "证券": "securities",
    "通信": "communications", "通讯": "communications", "电信": "telecom", "移动": "mobile", "网络": "network",
    "信息": "information", "数字": "digital", "软件": "software", "电子": "electronics", "电气": "electric",
    "半导体": "semiconductor", "集成电路": "semiconductor", "微电子": "microelectronics", "芯片": "chip",
    "制造": "manufacturing", "装备": "equipment", "设备": "equipment", "机械": "machinery", "仪器": "instruments",
    "材料": "materials", "新材料": "materials", "化工": "chemical", "化学": "chemical", "石油": "petroleum",
    "天然气": "gas", "能源": "energy", "电力": "power", "核": "nuclear", "航空": "aviation", "航天": "aerospace",
    "船舶": "shipbuilding", "重工": "heavy industry", "海运": "shipping", "航运": "shipping", "物流": "logistics",
    "贸易": "trading", "进出口": "import export", "商贸": "trading", "铁路": "railway", "汽车": "automotive",
    "建设": "construction", "建筑": "construction", "工程": "engineering", "研究所": "research institute",
    "研究院": "research institute", "研究中心": "research center", "大学": "university", "学院": "institute",
    "实验室": "laboratory", "生物": "bio", "医药": "pharmaceutical", "医疗": "medical", "创新": "innovation",
    "智能": "intelligent", "安全": "security", "系统": "systems", "服务": "services", "传媒": "media",
    "文化": "culture", "教育": "education", "发展": "development", "管理": "management", "中国": "china",
    "北京": "beijing", "上海": "shanghai", "天津": "tianjin", "重庆": "chongqing", "广州": "guangzhou",
    "深圳": "shenzhen", "深圳市": "shenzhen", "杭州": "hangzhou", "南京": "nanjing", "武汉": "wuhan", "成都": "chengdu",
    "西安": "xian", "苏州": "suzhou", "合肥": "hefei", "长沙": "changsha", "青岛": "qingdao", "大连": "dalian",
    "宁波": "ningbo", "厦门": "xiamen", "济南": "jinan", "沈阳": "shenyang", "哈尔滨": "harbin", "长春": "changchun",
    "郑州": "zhengzhou", "珠海": "zhuhai", "浙江": "zhejiang", "江苏": "jiangsu", "广东": "guangdong",
    "山东": "shandong", "四川": "sichuan", "湖北": "hubei", "湖南": "hunan", "福建": "fujian", "安徽": "anhui",
    "河北": "hebei", "河南": "henan", "陕西": "shaanxi", "山西": "shanxi", "新疆": "xinjiang", "香港": "hong kong",
    "澳门": "macau", "台湾": "taiwan", "市": "", "省": "", "省级": "", "新": "new", "有限责任": "",
}  # fmt: skip
"""What common parts of Chinese company names mean; "" where they are left out in English (legal forms, "city")."""
LONGEST_HAN_WORD = max(map(len, HAN_WORDS))


TENS = frozenset("twenty thirty forty fifty sixty seventy eighty ninety".split())


def spelt_number(words: Sequence[str]) -> str | None:
    """The number that two words spell: ("forty", "four") and ("forty", "4") give "44"; None for any others."""
    if len(words) != 2 or words[0] not in TENS:
        return None
    unit = words[1] if words[1].isdigit() else NUMBER_WORDS.get(words[1], "")
    return str(int(NUMBER_WORDS[words[0]]) + int(unit)) if len(unit) == 1 and unit != "0" else None


@lru_cache(maxsize=65536)
def is_common(word: str) -> bool:
    """Whether the word is one that many names bear: generic, a place, a particle, a title or a legal form."""
    return word in _COMMON or is_form_word(word)


@lru_cache(maxsize=65536)
def common_word_meant_by(word: str) -> str | None:
    """The long generic word that the word is a slip from: "tecnologies"; None for any other word."""
    return _LONG_GENERIC.meant_by(word) if len(word) >= SHORTEST_MISSPELT else None


SHORTEST_MISSPELT = 7
"""A slip in a shorter word is more likely another word: "marino" is not "marine"."""
_LONG_GENERIC = WordsWithSlips(word for word in GENERIC_WORDS if len(word) >= SHORTEST_MISSPELT)
_COMMON = GENERIC_WORDS | PLACE_WORDS | PARTICLES | TITLES
