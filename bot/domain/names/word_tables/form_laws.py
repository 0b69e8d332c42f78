"""Reviewed table: which legal forms are one form under one law, by its names and their usual translations.

A form may belong to several laws ("SA", "Ltd", "Co"). Two names that are the same but for forms of which no law knows
both as one are perhaps two companies. Laws are countries (ISO 3166, lower case). Forms are written as plain_key folds
them. Sources: ISO 20275 and the forms that one company bears in several entries of the lists.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from bot.domain.names.scripts import plain_key
from bot.domain.names.word_tables.legal_forms import LEADING_FORMS, LEGAL_FORMS, LONGEST_LEGAL_FORM

_POST_SOVIET = "ru by ua kz uz kg tj tm am az ge md"
_ENGLISH = "gb ie im je gg hk in pk bd lk my sg au nz za ng gh ke tz ug zw mt cy gi vg ky bm bs bz sc mh mu jm tt il th"

FAMILIES = (
    # laws, the form's names
    (
        _POST_SOVIET,
        "ao|oao|zao|pao|nao|chao|ат|пат|jsc|ojsc|cjsc|pjsc|sjsc|joint stock company|joint stock co|joint stock"
        "|stock company|open joint stock company|open joint stock|closed joint stock company|public joint stock company"
        "|public joint stock|private joint stock company|private joint stock|pat|prat|акционерное общество"
        "|открытое акционерное общество|закрытое акционерное общество|публичное акционерное общество"
        "|частное акционерное общество|публічне акціонерне товариство|приватне акціонерне товариство"
        "|aktsionernoe obshchestvo|otkrytoe aktsionernoe obshchestvo|zakrytoe aktsionernoe obshchestvo"
        "|publichnoe aktsionernoe obshchestvo|chastnoe aktsionernoe obshchestvo",
    ),
    (
        _POST_SOVIET,
        "ooo|too|tov|llc|l l c|lc|limited liability company|limited liability co|liability company|ltd|limited|co ltd"
        "|limited company|company limited|society with limited liability|общество с ограниченной ответственностью"
        "|товариство з обмеженою відповідальністю|obshchestvo s ogranichennoi otvetstvennostyu"
        "|obshchestvo s ogranichennoy otvetstvennostyu|obshestvo s ogranichennoy otvetstvennostyu",
    ),
    (_POST_SOVIET, "co|company|компания"),
    (
        "cn hk mo tw",
        "co ltd|company limited|co limited|company ltd|ltd|limited|ltd co|limited company|limited liability company"
        "|limited liability co|llc|co llc|corp|corporation|corporation limited|corporation ltd|corp ltd"
        "|corporation co ltd|co|company|joint stock company|stock company|joint stock co",
    ),
    (
        _ENGLISH,
        "ltd|limited|co ltd|company limited|co limited|company ltd|limited company|ltd co|private limited company",
    ),
    (_ENGLISH, "plc|public limited company"),
    ("sg", "pte|pte ltd|pte limited|private limited|ltd|limited"),
    ("in pk bd lk np", "pvt|pvt ltd|pvt limited|private limited|private ltd|ltd|limited"),
    ("au nz za", "pty|pty ltd|pty limited|ltd|limited"),
    ("my", "sdn bhd|bhd"),
    ("id", "pt|tbk"),
    ("us ca ph lr pa ky vg mh", "inc|incorporated|incorporation|corp|corporation|corp inc|co inc|co|company"),
    ("us", "llc|l l c|lc|limited liability company|limited liability co|co llc|liability limited company"),
    ("us gb ca ky", "lp|l p|limited partnership"),
    ("us gb in sg", "llp|limited liability partnership"),
    ("jp", "kk|kabushiki kaisha|co ltd|company limited|corp|corporation|co|company|ltd|limited"),
    ("kr kp", "co ltd|company limited|corp|corporation|co|company|ltd|limited"),
    ("vn", "jsc|joint stock company|corp|corporation"),
    ("vn", "co ltd|company limited|ltd|limited|llc|limited liability company"),
    ("ir", "co|company|co ltd|company limited|ltd|pjs co|psc|pjsc|private joint stock|private joint stock company"),
    ("ir", "pjsc|public joint stock company|public joint stock|co|company"),
    ("ae qa kw bh om sa iq sy jo ye ly sd", "llc|l l c|wll|w l l|limited liability company|co llc|هـ م م|ش م م|ذ م م"),
    ("ae qa kw bh om sa iq sy jo ye ly sd", "co|company|شركة"),
    ("ae qa kw", "pjsc|psc|public joint stock company|private joint stock company"),
    ("ae", "fze|fzco|fzc|fz llc|fzllc|dmcc"),
    ("bh", "bsc|b s c"),
    ("om", "saog|saoc"),
    ("de at ch li", "gmbh|ggmbh|gesellschaft mit beschrankter haftung|ges mbh|mmh|m m h"),
    ("de at ch li", "ag|akg|aktiengesellschaft"),
    ("de at ch", "kg|gmbh and co kg|gmbh co kg"),
    ("fr be lu ch ma tn dz sn ci", "sa|s a|societe anonyme"),
    ("fr be lu ch ma tn dz sn ci lb", "sarl|s a r l|sarlu|societe a responsabilite limitee"),
    ("fr co", "sas|s a s|sociedad por acciones simplificada"),
    (
        "es ar bo cl co cr cu do ec gt hn ni pa pe py sv uy ve mx",
        "sa|s a|sociedad anonima|saa|saic|compania anonima|ca|c a",
    ),
    ("mx", "sa de cv|sa de|s a de c v|sociedad anonima de capital variable|sa|s a|sab|sab de cv|sapi de cv"),
    ("mx", "s de rl de cv|s de rl|s de rl de|spr de rl|sociedad de responsabilidad limitada"),
    (
        "es ar bo cl co cr do ec gt hn ni pe py sv uy",
        "ltda|limitada|sociedad limitada|y cia ltda|sociedad de responsabilidad limitada",
    ),
    (
        "es ar bo cr do gt hn ni pe py sv uy",
        "srl|s r l|sl|s l|slu|sociedad limitada|sociedad de responsabilidad limitada",
    ),
    ("br pt mz ao", "ltda|limitada"),
    ("pt br", "sa|s a"),
    ("it sm", "srl|s r l|societa a responsabilita limitata"),
    ("it sm", "spa|s p a|societa per azioni"),
    ("ro md", "srl|s r l|societatea cu raspundere limitata"),
    ("ro pl gr cy", "sa|s a|ανώνυμη εταιρεία"),
    ("gr cy", "epe|επε|εταιρεία περιορισμένης ευθύνης"),
    ("nl be", "bv|b v|bvba|sprl|besloten vennootschap"),
    ("nl be sr", "nv|naamloze vennootschap"),
    ("nl", "cv|c v"),
    ("se fi", "ab|aktiebolag"),
    ("no dk", "as|a s|asa"),
    ("dk", "aps"),
    ("fi", "oy|oyj"),
    ("tr", "as|a s|anonim sirketi|a s sirketi"),
    ("tr", "ltd sti|limited sirketi|sanayi ve ticaret limited sirketi|ltd|limited"),
    ("cz sk", "sro|s r o|spol s r o"),
    ("cz sk ee lv", "as|a s"),
    ("pl", "sp z oo|sp z o o|spolka z oo|spolka z ograniczona odpowiedzialnoscia"),
    ("hu", "kft|korlatolt felelossegu tarsasag"),
    ("hu", "zrt|nyrt"),
    ("hr rs si ba me mk", "doo|d o o"),
    ("hr rs si ba me mk", "dd|d d|ad"),
    ("bg", "ood|eood"),
    ("bg", "ad|ead"),
    ("ee", "ou|oü"),
)


class Family(NamedTuple):
    """One form under the laws that know it."""

    laws: frozenset[str]
    number: int


def _by_form() -> Mapping[str, frozenset[Family]]:
    found: dict[str, set[Family]] = {}
    for number, (laws, names) in enumerate(FAMILIES):
        for name in names.split("|"):
            found.setdefault(plain_key(name).replace(" ", ""), set()).add(Family(frozenset(laws.split()), number))
    return {form: frozenset(families) for form, families in found.items()}


_FAMILIES_OF = _by_form()
_IN_ENGLISH = frozenset(
    form
    for laws, names in FAMILIES
    if {"us", "gb", "in", "au", "cn", "ae"}.intersection(laws.split())
    for form in (plain_key(name).replace(" ", "") for name in names.split("|"))
) - frozenset({"sdnbhd", "fze", "fzco", "fzc", "dmcc"})
_LOOSE = frozenset({"the", "co", "company", "kompaniya"})
"""What many put beside a legal form: "Kestrel Company LLC" is an LLC."""


@lru_cache(maxsize=16384)
def forms_of(plain: str) -> frozenset[str]:
    """The legal forms at the ends of a folded name, letters run together: "pjsc kestrel company" has two."""
    words, found = plain.split(), set()
    while form := next(_at_end(words), ""):
        words = words[: -len(form.split())]
        found.add(form.replace(" ", ""))
    while form := next(_at_beginning(words), ""):
        words = words[len(form.split()) :]
        found.add(form.replace(" ", ""))
    return frozenset(found - _LOOSE) or frozenset(found - {"the"})


def _at_end(words: list[str]) -> Iterator[str]:
    sizes = range(min(LONGEST_LEGAL_FORM, len(words) - 1), 0, -1)
    return (form for size in sizes if (form := " ".join(words[-size:])) in LEGAL_FORMS)


def _at_beginning(words: list[str]) -> Iterator[str]:
    sizes = range(min(LONGEST_LEGAL_FORM, len(words) - 1), 0, -1)
    return (form for size in sizes if (form := " ".join(words[:size])) in LEADING_FORMS)


def may_be_one_form(asked: Collection[str], stored: Collection[str], countries: Collection[str] = ()) -> bool:
    """Whether one law knows a form asked for and a form stored as the same, or either name bears none.

    `countries`: those of the stored entity, whose law then decides; () where they are not known.
    """
    if not asked or not stored or set(asked) & set(stored):
        return True
    return any(_share_a_law(form, other, countries) for form in asked for other in stored)


def is_foreign(forms: Collection[str], countries: Collection[str]) -> bool:
    """Whether a form is of other countries' law alone. English ones are everybody's translations, and never are."""
    if not countries or not forms or any(form in _IN_ENGLISH for form in forms):
        return False
    laws = {law for form in forms for family in _FAMILIES_OF.get(form, ()) for law in family.laws}
    return bool(laws) and laws.isdisjoint(countries)


def _share_a_law(asked: str, stored: str, countries: Collection[str]) -> bool:
    """A stored form that the law at home does not know is a translation of one that it does: "Inc." in China."""
    known, other = _FAMILIES_OF.get(asked, frozenset()), _FAMILIES_OF.get(stored, frozenset())
    at_home = {family for family in other if family.laws.intersection(countries)}
    if at_home:
        return not known.isdisjoint(at_home)
    return not known.isdisjoint(other) or any(family.laws.intersection(countries) for family in known if other)
