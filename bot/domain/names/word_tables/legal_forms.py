"""Reviewed table of legal forms in every script that lists are written in.

Spellings are folded on loading as scripts.plain_key folds names. Add a form only where it never tells two companies
apart. Sources: ISO 20275 (entity legal forms, GLEIF's code list) and the forms that OFAC, BIS, EU and UN entries bear.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import chain

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.domain.names.scripts import has_han, plain_key

LIMITED, SHARES, PARTNERSHIP, OTHER = "limited liability", "shares", "partnership", "company"
"""Kinds of form. Two forms of different kinds are a weak sign of two companies; "company" agrees with every kind."""

SPELLINGS: Mapping[str, tuple[str, ...]] = {
    LIMITED: (
        "limited|ltd|ltd co|co ltd|pte|pvt|pty|co limited|company ltd|company limited|co inc ltd|limited company",
        "pte ltd|pte limited|private limited|private ltd|pvt ltd|pvt limited|pty ltd|pty limited",
        "limited liability company|liability company|liability limited company|llc|l l c|co llc",
        "limited liability co|corporation limited|corporation ltd|corp ltd|lc|corporation co ltd|sdn bhd|bhd|ltda",
        "limitada|sociedad limitada|gmbh|ggmbh|gesellschaft mit beschrankter haftung|ges mbh|sarl|s a r l|sarlu",
        "societe a responsabilite limitee|srl|s r l|societa a responsabilita limitata",
        "societatea cu raspundere limitata|sociedad de responsabilidad limitada|s de rl de cv|spr de rl|bv|b v",
        "s de rl|s de rl de|besloten vennootschap|bvba|sprl|aps|kft|korlatolt felelossegu tarsasag|sro|s r o",
        "spol s r o|doo|d o o|ood|eood|sp z oo|spolka z oo|sp z o o|spolka z ograniczona odpowiedzialnoscia|oü|ou",
        "uab|sia|epe|slu|sl|s l|ltd sti|limited sirketi|sanayi ve ticaret limited sirketi",
        "limited liability partnership|llp|tov|too|ooo|private limited company",
        "общество с ограниченной ответственностью|ооо|тов|тоо|товариство з обмеженою відповідальністю",
        "obshchestvo s ogranichennoi otvetstvennostyu|obshchestvo s ogranichennoy otvetstvennostyu",
        "obshestvo s ogranichennoy otvetstvennostyu|society with limited liability|fze|fzco|fzc|fz llc|fzllc|dmcc",
        "wll|w l l|mmh|m m h|هـ م م|ش م م|ذ م م",
        "有限责任公司|有限公司|yugen gaisha|유한회사|εταιρεία περιορισμένης ευθύνης|επε",
    ),
    SHARES: (
        "ag|aktiengesellschaft|akg|se|sa|s a|sociedad anonima|societe anonyme|sa de cv|s a de c v|sa de|sab",
        "sab de cv|sapi de cv|sas|s a s|spa|s p a|societa per azioni|plc|public limited company|nv",
        "naamloze vennootschap|ab|aktiebolag|asa|as|a s|oyj|oy|kk|kabushiki kaisha|joint stock company",
        "joint stock co|joint stock|stock company|jsc|sjsc|ojsc|cjsc|pjsc|psc|open joint stock company",
        "closed joint stock company|public joint stock company|open joint stock|private joint stock",
        "private joint stock company|public joint stock|ao|oao|zao|pao|nao|pat|prat|sal|saog|saoc|saa|saic|sae",
        "pjs co|tbk|акционерное общество|открытое акционерное общество|закрытое акционерное общество|ао|оао|зао|пао",
        "ат|пат|публичное акционерное общество|публічне акціонерне товариство|приватне акціонерне товариство",
        "aktsionernoe obshchestvo|otkrytoe aktsionernoe obshchestvo|zakrytoe aktsionernoe obshchestvo",
        "publichnoe aktsionernoe obshchestvo|anonim sirketi|a s sirketi",
        "股份有限公司|股份公司|株式会社|주식회사|ανώνυμη εταιρεία",
        "شركة مساهمة|zrt|nyrt|dd|d d|ad|ead|pt|corp|corporation|inc|incorporated|incorporation|corp inc|co inc|ca",
        "c a|compania anonima|bsc|b s c|eu|e u|sociedad por acciones simplificada",
        "sociedad anonima de capital variable|sociedad anonima bursatil|jv|chao|чао|частное акционерное общество",
        "chastnoe aktsionernoe obshchestvo",
    ),
    PARTNERSHIP: (
        "lp|l p|limited partnership|kg|gmbh and co kg|gmbh co kg|ohg|gbr|snc|s en c|s en cs|s en c s|sca|kgaa|cv",
        "c v|scs|s c s|sc|s c|cia|cie|y cie|and cie|y cia|y cia ltda|y cia s en c|y cia s en cs|y compania|e c",
        "general partnership|коммандитное товарищество",
    ),
    OTHER: ("co|company|and co|the|公司|شركة|εταιρεία|компания",),
}

LEADING = (
    "ooo|oao|zao|ao|pao|nao|llc|jsc|ojsc|cjsc|pjsc|pt|tov|too|limited liability company",
    "society with limited liability|joint stock company|open joint stock company|closed joint stock company",
    "public joint stock company|srl|sarl|the|private joint stock company",
    "obshchestvo s ogranichennoi otvetstvennostyu|aktsionernoe obshchestvo|ltd",
    "obshchestvo s ogranichennoy otvetstvennostyu|obshestvo s ogranichennoy otvetstvennostyu",
    "otkrytoe aktsionernoe obshchestvo|zakrytoe aktsionernoe obshchestvo|publichnoe aktsionernoe obshchestvo",
    "общество с ограниченной ответственностью|акционерное общество|публичное акционерное общество",
    "открытое акционерное общество|закрытое акционерное общество|societatea cu raspundere limitata|株式会社|شركة",
    "чао|chao",
)
"""Forms that are cut before a name too ("OOO Rose"). "Company" is not: "Company of Heroes" would lose its name."""

HAN_LEGAL_FORMS = (
    "股份有限公司",
    "株式会社",
    "有限会社",
    "有限责任公司",
    "股份责任公司",
    "有限公司",
    "股份公司",
    "责任公司",
    "公司",
)
"""Cut from the end of a Chinese word, longest first. 集团 (group) is none: it tells a group from its company."""


def _folded(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        yield from (plain_key(form) for form in line.split("|") if not has_han(form))


LEGAL_FORMS: Mapping[str, str] = {form: kind for kind, lines in SPELLINGS.items() for form in _folded(lines)}
"""The kind of each form, by its folded spelling."""
LEADING_FORMS = frozenset(_folded(LEADING))
LONGEST_LEGAL_FORM = max(len(form.split()) for form in LEGAL_FORMS)
JOINED_FORMS = frozenset(form.replace(" ", "") for form in LEGAL_FORMS)
"""Forms as they stand at the end of a name written as one word: "xiaomicorp"."""
SHORTEST_JOINED, SHORTEST_BEFORE = 3, 5
"""Shorter forms at the end of a word, or behind fewer letters, are more often its own: "cisco", "labcorp"."""
JOINED_LEADING = frozenset(form.replace(" ", "") for form in LEADING_FORMS)
"""Forms as they stand before such a name: "ooorose"."""
_FORM_WORDS = frozenset(word for form in LEGAL_FORMS for word in form.split() if len(word) > 4)
_RUNS = frozenset(
    "".join(words[start:end])
    for words in (form.split() for form in LEGAL_FORMS)
    for start in range(len(words))
    for end in range(start + 2, len(words) + 1)
)
"""Neighbouring words of forms as one: "limitedliability"."""
LONGEST_LETTERS = 2


class WordsWithSlips:
    """Words that are found at one slip too."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = sorted(words)
        self._longest = max(map(len, self._words)) + 1
        self._less_one = frozenset(chain.from_iterable(map(_or_less_one, self._words)))

    def meant_by(self, word: str) -> str | None:
        """The one of these that the word is, or is a slip from: such two have a word less one letter in common."""
        if len(word) > self._longest or self._less_one.isdisjoint(_or_less_one(word)):
            return None
        found = process.extractOne(word, self._words, scorer=OSA.distance, score_cutoff=1)
        return found[0] if found else None


@lru_cache(maxsize=1024)  # a question's words are held against several such sets
def _or_less_one(word: str) -> tuple[str, ...]:
    return (word, *[word[:place] + word[place + 1 :] for place in range(len(word))])


_ANY_WORDS = WordsWithSlips({word for form in LEGAL_FORMS for word in form.split() if len(word) > 1})
_LONG_WORDS = WordsWithSlips({word for word in _FORM_WORDS if len(word) > 5})


@lru_cache(maxsize=65536)
def is_form_word(word: str) -> bool:
    """Whether the word is a legal form, or a long word of one with one slip: "compny", "aktiengeselschaft"."""
    if word in LEGAL_FORMS or word in _FORM_WORDS:
        return True
    return len(word) > 5 and word not in _NO_SLIPS and _LONG_WORDS.meant_by(word) is not None


_NO_SLIPS = frozenset({"otkrytie"})
"""Words a letter from one of a form's that are names: Otkrytie, a bank, is no "otkrytoe" (open)."""


@lru_cache(maxsize=16384)
def may_be_form_word(word: str) -> bool:
    """Whether the word is one or several of a legal form, a slip from one, or so short that it may be its letters."""
    return len(word) <= LONGEST_LETTERS or word in _RUNS or is_form_word(word) or _ANY_WORDS.meant_by(word) is not None


@lru_cache(maxsize=16384)
def without_joined_form(word: str) -> str | None:
    """The word before a legal form that was run on to it: "holdinggmbh"; None where there is none."""
    for length in range(len(word) - SHORTEST_BEFORE, SHORTEST_JOINED - 1, -1):
        if word[-length:] in JOINED_FORMS:
            return word[:-length]
    return None


@lru_cache(maxsize=16384)
def form_of(plain: str) -> str | None:
    """The kind of the legal form that a folded name bears at its end, or before it; None where it bears none."""
    words = plain.split()
    for n in range(min(LONGEST_LEGAL_FORM, len(words) - 1), 0, -1):
        if kind := LEGAL_FORMS.get(" ".join(words[-n:])):
            return kind
    for n in range(min(LONGEST_LEGAL_FORM, len(words) - 1), 0, -1):
        if (form := " ".join(words[:n])) in LEADING_FORMS:
            return LEGAL_FORMS.get(form)
    return None
