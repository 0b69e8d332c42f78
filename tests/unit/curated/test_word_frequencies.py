"""How common words are: what wordfreq says, without what it imports."""

from __future__ import annotations

import subprocess
import sys

import pytest
from wordfreq import get_frequency_dict

from data.curated.word_frequencies import frequencies, zipf

ASKED = """
import sys
from data.curated.word_frequencies import zipf
zipf("en", "bank")
assert "wordfreq" not in sys.modules
"""


@pytest.mark.parametrize("language", ["de", "zh"])
def test_frequencies_are_those_of_wordfreq(language: str) -> None:
    assert frequencies(language) == get_frequency_dict(language, wordlist="small")


def test_a_commoner_word_has_more_and_an_unknown_one_and_an_unknown_language_nothing() -> None:
    assert 8 > zipf("en", "the") > zipf("en", "bank") > 3 > zipf("en", "qzxvw") == zipf("tlh", "bank") == 0


def test_what_takes_texts_apart_is_not_imported() -> None:
    subprocess.run([sys.executable, "-c", ASKED], check=True)
