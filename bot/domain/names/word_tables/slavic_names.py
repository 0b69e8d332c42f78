"""Given names and patronymics that Russian, Ukrainian and Belarusian lists spell each in their own way.

Lists name one man Nikolai Vladimirovich, Mykola Volodymyrovych and Mikalai Uladzimiravich. A line of the table holds
the spellings of one name in Latin letters, the Russian one first, and a father's name stands before his daughter's;
patronymics are made of them. Add only spellings of one name.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from bot.domain.patterns import Pattern

_NAMES = """
aleksandr alexander alexandr oleksandr aliaksandr aliaxandr olexandr aleksander
aleksandra alexandra oleksandra aliaksandra
alexei aleksei alexey aleksey alexej aleksej oleksiy oleksii oleksij aliaksei aliaksej alyaksey oleksi
anatoly anatoliy anatolii anatolij anatoli anatol
andrei andrey andrej andriy andrii andrij
anna hanna ganna
arkady arkadiy arkadii arkadij arkadz
artem artyom artsiom artsyom artiom
boris borys barys
daniil danylo danila danil daniel
denis denys dzianis dzyanis
dmitry dmitriy dmitrii dmitrij dmitri dmytro dmitro dzmitry dmytrii
egor yegor yehor iegor
ekaterina yekaterina katerina kateryna katsiaryna
elena yelena jelena olena alena
evgeny evgeniy evgenii yevgeny yevgeniy yevgenii jevgenij evgenij yevhen yevhenii yevheniy yauhen yauheni ievgen
evgenia yevgenia yevgeniya evgeniya yevheniia yevheniya yauheniya
fedor fyodor fiodor fedir fiodar
gennady gennadiy gennadii gennadij hennadiy hennadii henadz
georgy georgiy georgii georgij heorhiy heorhii heorhij georgi
grigory grigoriy grigorii grigorij hryhoriy hryhorii hryhorij ryhor
igor ihor ihar
ilya ilia illia illya
irina iryna
ivan iwan
kirill kyrylo kiryl kirylo
konstantin kostiantyn kostyantyn kanstantsin kastsiantsin konstiantyn
ksenia kseniya xenia
leonid leanid
lyudmila liudmila ludmila lyudmyla liudmyla
maksim maxim maksym
matvei matvey matviy matvii matvij
mikhail mykhailo mykhaylo mikhailo mihail michail mykhajlo
natalia natalya nataliya nataliia natallia natalja
nikita mykyta mikita
nikolai nikolay nikolaj mykola mikola mikalai mikalay mikalaj
oleg oleh aleh
olga olha volha
pavel pavlo paval
petr pyotr piotr petro pjotr piatro
roman raman
sergei sergey sergej serhiy serhii serhij serhei siarhei siarhey syarhei
stanislav stanislau
stepan stsiapan
svetlana svitlana sviatlana
sviatoslav svyatoslav svjatoslav
tatiana tatyana tetiana tetyana tatsiana tatjana
timofei timofey tymofiy tymofii tsimafei
vadim vadym vadzim
valentin valentyn valiantsin
valentina valentyna valiantsina
valery valeriy valerii valerij valeryi valeri
vasily vasiliy vasilii vasilij vasyl vasil
viktor victor viktar
viktoria viktoriya victoria viktoriia
vitaly vitaliy vitalii vitalij vital
vladimir volodymyr volodimir uladzimir wladimir wolodymyr
vladislav vladyslav uladzislau wladislaw
vyacheslav viacheslav vjaceslav viachaslau vyachaslau
yaroslav jaroslav iaroslav yaraslau
yulia yuliya julia iuliia yuliia
yuri yury yuriy yurii jurij iurii juri iurij
"""

_SHORTEST_STEM = 3
_ENDING = Pattern(r"[aeiouyj]+$")
_SON = Pattern(r"[aeiouyj]*[vu]?[iy](?:ch|tch|cz|tj|c)$")
_LAST_LETTERS = ("ch", "cz", "tj", "c", "na", "ny")
_DAUGHTER = Pattern(r"[aeiouyj]*[vuw]n[ay]$")


def _lines() -> list[list[str]]:
    return [line.split() for line in _NAMES.split("\n") if line]


def _stem(name: str) -> str:
    return _ENDING.sub("", name)


def _stems() -> Mapping[str, str]:
    """The first line that has a stem decides: "aleksandr" stands before "aleksandra"."""
    found: dict[str, str] = {}
    for line in _lines():
        for stem in map(_stem, line):
            if len(stem) >= _SHORTEST_STEM:
                found.setdefault(stem, line[0])
    return found


_GIVEN: Mapping[str, str] = {name: line[0] for line in _lines() for name in line}
_STEMS = _stems()


@lru_cache(maxsize=16384)
def in_russian(word: str) -> str | None:
    """The Russian form of a given name or patronymic in a folded word; None for any other word.

    "mykola" gives "nikolai", and "mykolaiovych" as "nikolaevich" gives "nikolaison".
    """
    if given := _GIVEN.get(word):
        return given
    if not word.endswith(_LAST_LETTERS):
        return None  # nearly every word ends here
    for pattern, of in ((_SON, "son"), (_DAUGHTER, "daughter")):
        stem = pattern.sub("", word)
        if stem != word and (father := _STEMS.get(stem)):
            return father + of
    return None
