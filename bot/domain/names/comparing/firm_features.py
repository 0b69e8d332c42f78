"""Features of firms' names: their legal forms, and a whole name beside what was asked. features.py has the rest."""

from __future__ import annotations

from bot.domain.law.entity import NameType
from bot.domain.names.asked import SHORT_WORD
from bot.domain.names.comparing.comparison import WHOLE_NAME, Comparison
from bot.domain.names.comparing.features import other_kind
from bot.domain.names.comparing.meanings import tells_no_firm
from bot.domain.names.comparing.shares import NO_FIRMS
from bot.domain.names.keys import plain_key
from bot.domain.names.word_tables.common_words import PARTICLES
from bot.domain.names.word_tables.everyday_words import EVERYDAY_WORDS, HOMES, LARGE_COMPANIES, is_everyday
from bot.domain.names.word_tables.legal_forms import OTHER, form_of


def other_form(c: Comparison) -> bool:
    """Legal forms of different kinds (AG, GmbH)."""
    asked = c.asked.question.form
    stored = form_of(plain_key(c.hit.text)) if asked else None
    return asked is not None and stored is not None and OTHER not in (asked, stored) and asked != stored


def other_wording(c: Comparison) -> bool:
    """The question has a legal form, the name another or none: of two names, the one with the very form comes first."""
    return c.is_otherwise_worded


def no_firm(c: Comparison) -> bool:
    """The question bears a legal form, and the name is a person's, a ship's or an aircraft's."""
    return c.asked.is_firm and c.hit.schema in NO_FIRMS and not other_kind(c)


def everyday(c: Comparison) -> bool:
    """One everyday word, or a large company's whole name, was asked, and the name has more (Shell, DONNA SHELL)."""
    if not c.asked.is_one_word or c.asked.words[0] not in EVERYDAY_WORDS or not c.words_not_asked:
        return False
    return c.asked.is_firm or c.hit.schema not in NO_FIRMS


def whole_name(c: Comparison) -> bool:
    """One word with a legal form was asked, and the name has telling words more (Lithium Corp, LITHIUM ELEMENT)."""
    if not c.asked.is_one_word or not c.asked.is_firm or all(map(tells_no_firm, c.words_not_asked)):
        return False
    return not (c.asked.is_rare_firm and c.asked.forms & c.forms)  # "Zyxkestrel Ltda" is one with that very form


def begun(c: Comparison) -> bool:
    """Three or more common words were asked, and the name begins with them (China General Nuclear)."""
    asked = c.asked.words
    if not c.is_indistinct or len(c.words) <= len(asked) or list(c.words[: len(asked)]) != list(asked):
        return False
    return len(set(asked) - PARTICLES) >= WHOLE_NAME


def large_company(c: Comparison) -> bool:
    """The same name but for its legal form is a large company's, and the entity is where none of these is at home."""
    if not c.is_same or len(c.words) != 1 or c.words[0] not in LARGE_COMPANIES:
        return False
    return bool(c.hit.countries) and HOMES.isdisjoint(c.hit.countries)


def described(c: Comparison) -> bool:
    """The question is the whole of a firm's name and words more that may describe it: trade, place, branch, fund."""
    return c.is_described


def within(c: Comparison) -> bool:
    """The whole name of a firm stands in the question, word by word, and any words more (Wombat Hikvision)."""
    return c.is_within


def other_law(c: Comparison) -> bool:
    """The same name, with legal forms that no law knows as one (PTC Inc., PTC GmbH), or of another country's law."""
    return c.is_same and c.is_of_another_law


def form_missing(c: Comparison) -> bool:
    """The same name, a lone acronym or everyday word, and one of the two bears no legal form (Capital Limited)."""
    if not c.is_same or len(c.words) != 1 or bool(c.asked.forms) == bool(c.forms):
        return False
    return len(c.words[0]) <= SHORT_WORD or c.hit.name_type is NameType.ACRONYM or is_everyday(c.words[0])
