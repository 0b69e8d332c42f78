"""What must hold of a question, whatever the name, for a feature of table.py to hold."""

from __future__ import annotations

from bot.domain.names.asked import Asked


def one_word(asked: Asked) -> bool:
    """One word was asked."""
    return asked.is_one_word


def slip(asked: Asked) -> bool:
    """One word was asked that may be misspelt."""
    return asked.may_be_a_slip


def slips(asked: Asked) -> bool:
    """Of several words one is in no name."""
    return bool(asked.unknown) and not asked.is_one_word


def initial(asked: Asked) -> bool:
    """A family name was asked and an initial."""
    return asked.by_initial is not None


def foreign(asked: Asked) -> bool:
    """Several words have an English one beside them."""
    return asked.is_foreign and not asked.is_one_word


def several_words(asked: Asked) -> bool:
    """Several words were asked."""
    return not asked.is_one_word


def one_word_of_a_firm(asked: Asked) -> bool:
    """One word was asked with a legal form."""
    return asked.is_one_word and asked.is_firm


def firm(asked: Asked) -> bool:
    """The question bears a legal form."""
    return asked.is_firm


def form(asked: Asked) -> bool:
    """It bears words of a legal form."""
    return bool(asked.form)


def number(asked: Asked) -> bool:
    """It bears a number."""
    return asked.has_number


def description(asked: Asked) -> bool:
    """It has words that may describe a firm."""
    return bool(asked.description)


def country(asked: Asked) -> bool:
    """It says in which countries to look."""
    return bool(asked.question.countries)


def kind(asked: Asked) -> bool:
    """It says what kind of entity to look for."""
    return asked.question.schema is not None
