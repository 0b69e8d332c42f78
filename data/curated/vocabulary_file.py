"""What a file of the reviewed words of a language holds (data/vocabulary/*.toml)."""

from __future__ import annotations

from data.curated.parts import Strict


class SignsTable(Strict):
    """The table [signs] of such a file (bot/services/questions/words/signs.py says what each key means)."""

    of_status: str = ""
    owning: str = ""
    relating: str = ""
    institutions: str = ""
    came: list[str] = []
    left: list[str] = []
    updated: list[str] = []
    publishers: dict[str, list[str]] = {}
    held: str = ""
    held_verbs: list[str] = []
    dealing: list[str] = []
    things: str = ""
    sorts: str = ""
    kinds: dict[str, str] = {}
    theirs: dict[str, str] = {}
    rules: dict[str, list[str]] = {}


class VocabularyFile(Strict):
    """A file of data/vocabulary. Words are parted by blanks; "_" joins those of a phrase."""

    language: str
    plain: str
    agencies: str = ""
    places: str = ""
    securities: str = ""
    context: str = ""
    starters: str = ""
    plurals: str = ""
    splitters: str = ""
    aliases: str = ""
    bearers: str = ""
    peoples: str = ""
    openers: str = ""
    heads: str = ""
    compounds: str = ""
    background: str = ""
    tellers: str = ""
    askers: str = ""
    writers: str = ""
    requests: str = ""
    belongings: str = ""
    greeters: str = ""
    closers: str = ""
    whereabouts: str = ""
    offices: str = ""
    investing: str = ""
    qualities: str = ""
    articles: str = ""
    askings: str = ""
    screenings: str = ""
    excluding: str = ""
    laws: str = ""
    undertakings: str = ""
    slots: str = ""
    houses: str = ""
    kin: list[str] = []
    goods: list[str] = []
    permission: list[str] = []
    plainly: dict[str, list[str]] = {}
    points: dict[str, list[str]] = {}
    further: dict[str, list[str]] = {}
    spellings: dict[str, str] = {}
    lists: dict[str, list[str]] = {}
    bodies: dict[str, list[str]] = {}
    authorities: dict[str, list[str]] = {}
    kinds: dict[str, list[str]] = {}
    aspects: dict[str, list[str]] = {}
    day: dict[str, list[str]] = {}
    signs: SignsTable = SignsTable()
    follow_up: dict[str, list[str]] = {}
    follow_up_asks: dict[str, list[str]] = {}
    follow_up_numbers: dict[str, str] = {}
    follow_up_places: dict[str, str] = {}
    follow_up_words: str = ""
    unspaced: bool = False
    capital_nouns: bool = False
