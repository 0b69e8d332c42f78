"""Identifiers: the kinds that lists give, how a text is read as one, and the keys by which they are found.

    from bot.domain.names.identifiers import read
    read("SWIFT: HAVIGB2L")  # readings, those that the label says first; read("…", "ISIN") where a column says it

A reading that is `claimed` is no name: it is a well-formed identifier, or one with a label and a mistake in it.
"""

from bot.domain.names.identifiers.as_read import Reading
from bot.domain.names.identifiers.checks import Checked
from bot.domain.names.identifiers.kind import Kind, Worth
from bot.domain.names.identifiers.kinds import KINDS
from bot.domain.names.identifiers.labels import kinds_of_label
from bot.domain.names.identifiers.reading import read, read_keys
from bot.domain.names.identifiers.stored import has_shape, kind_of, kind_of_key, stored_key

__all__ = [
    "KINDS",
    "Checked",
    "Kind",
    "Reading",
    "Worth",
    "has_shape",
    "kind_of",
    "kind_of_key",
    "kinds_of_label",
    "read",
    "read_keys",
    "stored_key",
]
