"""Reviewed tables: legal forms, and words too common to tell one company from another.

Legal forms are written as names.plain_key leaves them. Add a form only where it never distinguishes two companies.
"""

LEGAL_FORMS = frozenset(
    form.strip()
    for line in """
    ab|ag|as|asa|bhd|bv|co|co inc|co limited|co llc|co ltd|company|company limited|company ltd|corp|corp ltd
    corporation|corporation limited|corporation ltd|corporation co ltd|gmbh|gmbh and co kg|inc|incorporated|kg|kk
    limited|limited company|limited liability company|llc|llp|lp|ltd|ltd co|ltda|nv|oao|ooo|oy|oyj|pao|plc|pjsc|ojsc|jsc
    joint stock company|private limited|pte ltd|pte limited|pty ltd|pty limited|pvt ltd|pvt limited|sa|sab|sal|sarl|sas
    sdn bhd|se|slu|sl|spa|sp z oo|srl|zao|ao
    """.strip().splitlines()
    for form in line.split("|")
)
LONGEST_LEGAL_FORM = max(len(form.split()) for form in LEGAL_FORMS)

HAN_LEGAL_FORMS = ("股份有限公司", "有限责任公司", "有限公司", "股份公司", "公司")
"""Longest first. 集团 (group) alone is no legal form: it tells a group from its company."""

GENERIC_WORDS = frozenset(
    """
    aerospace american and applied asia automotive aviation bank bureau business capital center centre chemical
    chemicals commercial communication communications construction consulting consultancy design development digital
    electric electrical electronic electronics energy engineering enterprise enterprises equipment export factory
    finance financial first fund general global group heavy high holding holdings import industrial industries industry
    information infrastructure institute insurance integrated intelligent intelligence international investment
    investments logistics machinery manufacturing marine materials mechanical media medical mobile motor motors national
    network networks new north of oil optical petroleum pharma pharmaceutical power precision product products project
    railway research resources sciences science scientific second securities semiconductor service services shipbuilding
    shipping smart software solar solution solutions south space state steel supply system systems tech technical
    technologies technology telecom telecommunication telecommunications the third trade trading transport
    transportation united unmanned vehicle vehicles world
    """.split()
)
"""Words that alone never make a match: "Technology Co., Ltd." and "China Group" name nobody."""

PLACE_WORDS = frozenset(
    """
    america americas anhui asia beijing canada changsha chengdu china chinese chongqing dalian europe fujian guangdong
    guangxi guangzhou guizhou hainan hangzhou harbin hebei heilongjiang henan hong hongkong hubei hunan india inner iran
    japan jiangsu jiangxi jilin jinan kong korea liaoning luoyang macau mongolia nanjing ningbo ningxia pacific qingdao
    russia russian shaanxi shandong shanghai shanxi shenyang shenzhen sichuan singapore suzhou taiwan tianjin tibet uk
    us usa wuhan wuxi xiamen xian xinjiang yunnan zhejiang zhengzhou zhuhai
    """.split()
)
"""Places, which many unrelated companies carry in their names."""
