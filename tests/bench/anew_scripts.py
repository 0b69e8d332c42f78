"""Questions in other scripts, spelt by rule: Cyrillic, Arabic, Korean, Japanese and Chinese of a Latin name.

These are plain tables of how a reader of that script writes down what he hears, not those by which the product reads.
"""

from __future__ import annotations

import random
import re

from tests.bench.anew_stock import person_of, without_form

_CYRILLIC = (
    ("shch", "щ"), ("yev", "ев"), ("zh", "ж"), ("kh", "х"), ("ts", "ц"), ("ch", "ч"), ("sh", "ш"), ("yu", "ю"),
    ("iu", "ю"), ("ya", "я"), ("ia", "ия"), ("yo", "ё"), ("ye", "е"), ("iy", "ий"), ("yy", "ый"), ("ey", "ей"),
    ("ay", "ай"), ("oy", "ой"), ("ph", "ф"), ("th", "т"), ("ck", "к"), ("qu", "кв"), ("x", "кс"), ("a", "а"),
    ("b", "б"), ("c", "к"), ("d", "д"), ("e", "е"), ("f", "ф"), ("g", "г"), ("h", "х"), ("i", "и"), ("j", "дж"),
    ("k", "к"), ("l", "л"), ("m", "м"), ("n", "н"), ("o", "о"), ("p", "п"), ("q", "к"), ("r", "р"), ("s", "с"),
    ("t", "т"), ("u", "у"), ("v", "в"), ("w", "в"), ("y", "ы"), ("z", "з"),
)  # fmt: skip
_SLAVIC = re.compile(r"(ov|ova|ev|eva|sky|skiy|skaya|enko|vich|vna|evich|chuk|yan|dze)\b", re.IGNORECASE)
_ENGLISH = re.compile(
    r"\b(company|public|joint|stock|limited|plant|institute|of|the|and|group|design|bureau|state)\b", re.I
)
_RUSSIAN_FIRM = re.compile(r"(skiy|skoye|skaya|zavod|nauchno|stroy|prom|neft|gaz|tekh|iya|ost)", re.IGNORECASE)

_ARABIC_NAMES = {
    "muhammad": "محمد", "mohammed": "محمد", "mohammad": "محمد", "mohamed": "محمد", "ahmad": "أحمد", "ahmed": "أحمد",
    "mahmud": "محمود", "mahmoud": "محمود", "hasan": "حسن", "hassan": "حسن", "husayn": "حسين", "hussein": "حسين",
    "hussain": "حسين", "husain": "حسين", "ali": "علي", "umar": "عمر", "omar": "عمر", "uthman": "عثمان", "said": "سعيد",
    "saeed": "سعيد", "yusuf": "يوسف", "youssef": "يوسف", "ibrahim": "إبراهيم", "ismail": "إسماعيل", "khalid": "خالد",
    "khaled": "خالد", "abdullah": "عبد الله", "abdallah": "عبد الله", "abd": "عبد", "abdul": "عبد ال", "bin": "بن",
    "ibn": "بن", "ben": "بن", "abu": "أبو", "salih": "صالح", "saleh": "صالح", "mustafa": "مصطفى", "tariq": "طارق",
    "sulayman": "سليمان", "suleiman": "سليمان", "rahman": "رحمن", "aziz": "عزيز", "latif": "لطيف", "karim": "كريم",
    "rashid": "راشد", "hamid": "حميد", "hamad": "حمد", "walid": "وليد", "jamal": "جمال", "faisal": "فيصل",
    "faysal": "فيصل", "nasir": "ناصر", "nasser": "ناصر", "mahdi": "مهدي", "mehdi": "مهدي", "reza": "رضا",
    "amir": "أمير", "majid": "ماجد", "taha": "طه", "yasin": "ياسين", "musa": "موسى", "isa": "عيسى", "adnan": "عدنان",
    "jasim": "جاسم", "trading": "للتجارة", "company": "شركة", "bank": "بنك", "group": "مجموعة", "exchange": "للصرافة",
    "foundation": "مؤسسة",
}  # fmt: skip
_ARABIC = (
    ("kh", "خ"), ("gh", "غ"), ("sh", "ش"), ("th", "ث"), ("dh", "ذ"), ("ch", "تش"), ("ph", "ف"), ("aa", "ا"),
    ("oo", "و"), ("ou", "و"), ("ee", "ي"), ("ei", "ي"), ("ay", "ي"), ("ai", "اي"), ("aw", "و"), ("iyya", "ية"),
    ("b", "ب"), ("t", "ت"), ("j", "ج"), ("d", "د"), ("r", "ر"), ("z", "ز"), ("s", "س"), ("f", "ف"), ("q", "ق"),
    ("k", "ك"), ("l", "ل"), ("m", "م"), ("n", "ن"), ("h", "ه"), ("w", "و"), ("y", "ي"), ("g", "غ"), ("p", "ب"),
    ("v", "ف"), ("c", "ك"), ("x", "كس"),
)  # fmt: skip
_ARAB = re.compile(
    r"\b(al|el|bin|abu|abd|abdul|abdallah|muhammad|mohammed|mohammad|ahmad|hasan|hassan|husayn|hussein|ali|khalid|ibrahim)\b",
    re.IGNORECASE,
)

_CHARACTERS = """
a阿 ai艾 an安 bai白 bao宝 bei北 bin斌 bo波 cai蔡 cao曹 chang昌 chao超 chen陈 cheng成 chong崇 chun春 cui崔 da大 dai戴
dan丹 de德 deng邓 di迪 ding丁 dong东 du杜 duan段 fa发 fan范 fang方 fei飞 feng峰 fu福 gang刚 gao高 ge葛 gong龚 gu顾
guan关 guang光 guo国 hai海 han韩 hang航 hao浩 he和 heng恒 hong红 hou侯 hu胡 hua华 huai怀 huan欢 huang黄 hui辉 ji吉
jia佳 jian建 jiang江 jiao焦 jie杰 jin金 jing静 jiu久 ju菊 juan娟 jun军 kai凯 kang康 ke科 kong孔 kun坤 lan兰 lei雷
li李 lian连 liang梁 liao廖 lin林 ling玲 liu刘 long龙 lu陆 luo罗 lv吕 ma马 mao毛 mei梅 meng孟 mi米 min敏 ming明 mo莫
mu穆 na娜 nan南 ni倪 nian年 ning宁 pan潘 pei裴 peng彭 ping平 pu普 qi齐 qian钱 qiang强 qiao乔 qin秦 qing青 qiu邱 qu曲
quan全 ren任 rong荣 ru如 rui瑞 run润 sen森 sha沙 shan山 shang尚 shao邵 shen沈 sheng胜 shi石 shou寿 shu舒 shuai帅
shun顺 si思 song宋 su苏 sun孙 tai泰 tan谭 tang唐 tao陶 tian田 tie铁 ting婷 tong童 wan万 wang王 wei伟 wen文 wu吴 xi西
xia夏 xian贤 xiang向 xiao小 xie谢 xin新 xing兴 xiong熊 xu徐 xuan轩 xue雪 xun迅 ya亚 yan燕 yang杨 yao姚 ye叶 yi义
yin尹 ying英 yong勇 you友 yu于 yuan元 yue岳 yun云 ze泽 zeng曾 zhai翟 zhan展 zhang张 zhao赵 zhe哲 zhen振 zheng郑
zhi志 zhong中 zhou周 zhu朱 zhuang庄 zi子 zong宗 zou邹 zuo左
"""
_HAN = {entry[:-1]: entry[-1] for entry in _CHARACTERS.split()}


def cyrillic(name: str, _: random.Random) -> str | None:
    """Of a Slavic person or a Russian firm's name in Latin letters, as Russian writes it."""
    person = person_of(name) if "," in name else None
    firm = person is None and _RUSSIAN_FIRM.search(name) and not _ENGLISH.search(name)
    if not firm and not (person and _SLAVIC.search(name)):
        return None
    words = person.in_order() if person else " ".join(without_form(name.split()))
    return " ".join(_spelt(word, _CYRILLIC).capitalize() for word in re.findall(r"[A-Za-z]+", words)) or None


def arabic(name: str, dice: random.Random) -> str | None:
    """Of an Arab's or an Arab firm's name; short vowels are left out or not, as it falls."""
    if not _ARAB.search(name):
        return None
    words = person_of(name).in_order() if "," in name else " ".join(without_form(name.split()))
    spelt = [_arabic_word(w, dice) for w in re.findall(r"[A-Za-z]+", words.replace("'", "").replace("-", " "))]
    return " ".join(spelt).replace("ال ", "ال") or None


def _arabic_word(word: str, dice: random.Random) -> str:
    lower = word.lower()
    if lower in ("al", "el", "ul"):
        return "ال"
    if lower in _ARABIC_NAMES:
        return _ARABIC_NAMES[lower]
    spelt, place = "", 0
    while place < len(lower):
        size = next((len(old) for old, _ in _ARABIC if lower.startswith(old, place)), 0)
        if size:
            spelt += next(new for old, new in _ARABIC if lower.startswith(old, place))
        else:
            spelt += _arabic_vowel(lower, place, dice)
        place += size or 1
    return re.sub(r"(.)\1", r"\1", spelt)


def _arabic_vowel(word: str, place: int, dice: random.Random) -> str:
    letter = word[place]
    if place == 0:
        return {"a": "ا", "e": "ا", "i": "إ", "u": "أ", "o": "أ"}.get(letter, "")
    if place == len(word) - 1:
        return {"a": "ة", "e": "ة", "i": "ي", "u": "و", "o": "و"}.get(letter, "")
    return {"a": "ا", "i": "ي", "u": "و", "o": "و"}.get(letter, "") if dice.random() < 0.45 else ""


def chinese(name: str, _: random.Random) -> str | None:
    """A person's name that is written in pinyin, in characters that are read so."""
    if "," not in name:
        return None
    person = person_of(name)
    if len(person.given) > 1:
        return None
    spelt = [_in_characters(word.lower()) for word in (person.family, *person.given)]
    return "".join(filter(None, spelt)) if all(spelt) else None


def _in_characters(word: str) -> str | None:
    if not word:
        return ""
    for size in range(min(6, len(word)), 0, -1):
        if word[:size] in _HAN and (rest := _in_characters(word[size:])) is not None:
            return _HAN[word[:size]] + rest
    return None


def _spelt(word: str, table: tuple[tuple[str, str], ...]) -> str:
    lower, text, place = word.lower(), "", 0
    while place < len(lower):
        old, new = next(((o, n) for o, n in table if lower.startswith(o, place)), (lower[place], ""))
        text += new
        place += len(old)
    return text
