"""What is asked of a rule, and of no party, is answered in the first line by the entry that says it, or by none."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path

import pytest

from bot.domain.law.entity import NameType, Schema
from bot.domain.names.candidates import NameHit
from bot.domain.names.keys import name_key
from bot.errors import BadFacts
from bot.services.questions.glossary import Explained, explained
from bot.services.questions.reader import Reader
from bot.services.questions.reading import Kind
from bot.services.questions.words.lists_meant import NamedLists
from bot.services.wording.lists.answers import page_of
from data.curated.glossary import load_glossary
from data.curated.lists_named import load_lists_meant
from data.curated.vocabulary import vocabularies
from tests.unit.questions.conftest import TODAY, Read, StoredNames
from tests.unit.questions.read_once import rules
from tests.unit.questions.test_glossary import ENTRY

LISTS = NamedLists(vocabularies(), load_lists_meant())
NOBODY_SAYS = "No reviewed entry answers that, and this bot does not guess."


def told(read: Read, text: str) -> Explained:
    reading = read(text)
    assert reading.kind is Kind.GLOSSARY, reading
    return explained(reading, load_glossary(), LISTS)


def head(read: Read, text: str) -> str:
    return page_of(told(read, text)).head


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("does the 50 % rule catch a 49 % stake?", "50 Percent Rule (OFAC): The rule begins at 50 percent"),
        ("two SDNs with 30 % each, is the subsidiary blocked?", "SDN List: Blocked persons’ shares are added up"),
        ("is a company 30% held by an SDN frozen?", "SDN List: Blocked persons’ shares are added up"),
        ("do we count indirect holdings under the 50 percent rule?", "50 Percent Rule (OFAC): The rule begins"),
        ("is a firm 49.9 percent owned by a designated bank off limits?", "50 Percent Rule (OFAC): The rule begins"),
        ("has the emergency under E.O. 13959 lapsed?", "E.O. 13959: Not known"),
        ("does the CMIC list bar options and futures?", "NS-CMIC List: It covers publicly traded securities"),
        ("GL 25A, does it exist?", "General and specific licences: Licences are not held here"),
        ("Is an entity that is half owned by a blocked person frozen?", "50 Percent Rule (OFAC): The rule begins"),
        ("does control count under the 50 percent rule?", "50 Percent Rule (OFAC): Ownership counts, and not control"),
        ("does the fifty percent rule apply to NS-CMIC names?", "NS-CMIC List: Not covered unless listed by name"),
        ("are subsidiaries of a 1260H company covered?", "1260H list: The list names its companies one by one"),
        ("are subsidiaries of entity list companies covered too?", "BIS Entity List: Those that it names"),
        ("was the NS-CMIC order renewed?", "NS-CMIC List: Not known: the emergency that it rests on"),
        ("is the national emergency still on?", "E.O. 13959: Not known: its emergency was last seen continued"),
        ("has the ICTS emergency been extended?", "ICTS rule: Not known: its emergency (E.O. 13873)"),
        ("what is the difference between holding and buying under 14032?", "E.O. 14032: Buying and selling are barred"),
        ("must we sell what we have under NS-CMIC?", "NS-CMIC List: Buying and selling are barred"),
        ("does a 1260H listing mean we have to divest?", "1260H list: It bars neither buying, holding nor selling"),
        ("does NS-CMIC cover derivatives?", "NS-CMIC List: It covers publicly traded securities and derivatives"),
        ("does the CMIC ban hit ETFs?", "NS-CMIC List: It covers publicly traded securities and derivatives"),
        ("are bonds covered by the entity list?", "BIS Entity List: None: it is about exports"),
        ("can a non-US bank trade in NS-CMIC securities?", "NS-CMIC List: It binds U.S. persons."),
        ("do we report a rejected NS-CMIC trade?", "NS-CMIC List: Prohibited trades are rejected, and reported"),
        ("is the 1260H list a sanctions list?", "1260H list: No: it blocks nothing"),
        ("is GL 8 still valid?", "General and specific licences: Licences are not held here"),
        ("Gilt die 50-Prozent-Regel auch für NS-CMIC?", "NS-CMIC List: Not covered unless listed by name"),
        ("Zwei SDNs halten je 30 %, ist die Tochter gesperrt?", "SDN List: Blocked persons’ shares are added up"),
        ("Wurde der Notstand verlängert, auf dem NS-CMIC beruht?", "NS-CMIC List: Not known: the emergency"),
        ("Les filiales des sociétés 1260H sont-elles aussi visées ?", "1260H list: The list names its companies"),
        ("¿La lista NS-CMIC cubre también derivados?", "NS-CMIC List: It covers publicly traded securities"),
        ("is there a general licence for this?", "General and specific licences: Licences are not held here"),
    ],
)
def test_the_first_line_says_what_an_entry_holds_of_the_rule(read: Read, text: str, says: str) -> None:
    assert head(read, text).startswith(says)


@pytest.mark.parametrize(
    ("text", "nearest"),
    [
        ("what is a US person", "Purchase ban"),
        ("US person - what does that mean exactly?", "Purchase ban"),
        ("who is a US person for OFAC purposes?", "Purchase ban"),
        ("does our London branch count as a U.S. person?", "Purchase ban"),
        ("can a foreign bank get in trouble for paying an SDN?", "Secondary sanctions and SDN List"),
        ("what is the penalty for breaching the SDN List?", "Asset freeze (blocking) and SDN List"),
    ],
)
def test_where_no_entry_says_it_that_is_told_with_the_nearest_entries(read: Read, text: str, nearest: str) -> None:
    assert head(read, text) == f"{NOBODY_SAYS} The nearest: {nearest}."


def test_without_a_nearest_entry_all_are_named(read: Read) -> None:
    answer = told(read, "what is a US person")
    page = page_of(Explained(terms=(), known=answer.known, asked=answer.asked))
    assert page.head == NOBODY_SAYS
    assert "NS-CMIC List" in page.lines[0].rest


@pytest.mark.parametrize(
    "text",
    [
        "are subsidiaries of Kestrel covered by the entity list?",
        "is there a general licence for Osprey?",
        "must we sell Kestrel bonds under NS-CMIC?",
        "is there a general licence for Cuba?",
        "does Kestrel count as a US person?",
    ],
)
@pytest.mark.parametrize("reader", [rules(), Reader(vocabularies())], ids=["rules", "both readings"])
def test_of_a_party_or_a_country_under_sanctions_it_is_still_a_screening(reader: Reader, text: str) -> None:
    assert reader.read(text, StoredNames(), today=TODAY).kind is Kind.SCREEN


@pytest.mark.parametrize("reader", [rules(), Reader(vocabularies())], ids=["rules", "both readings"])
def test_the_second_reading_leaves_a_question_of_a_rule_as_it_is(reader: Reader) -> None:
    reading = reader.read(
        "do the subs of CMIC listed companies fall under the ban as well?", StoredNames(), today=TODAY
    )
    assert reading.kind is Kind.GLOSSARY


@pytest.mark.parametrize(
    "text",
    [
        "who does s.5949 name?",
        "which companies are named in section 889?",
        "who is everybody on NS-CMIC",
        "what firms does PAFACA target?",
        "whom does section 5949 hit?",
        "everyone on the PAFACA list please",
    ],
)
def test_whom_a_law_or_a_list_names_is_answered_with_its_entries(read: Read, text: str) -> None:
    assert read(text).kind is Kind.MEMBERS


def test_what_words_mean_is_asked_as_before(read: Read) -> None:
    assert head(read, "what does NS-CMIC mean") == "NS-CMIC List"


@pytest.mark.parametrize(
    ("table", "problem"),
    [
        ('leads = ["control"]', "“one” leads with “control”, and does not answer it"),
        ('near = ["colour"]', "no vocabulary asks “colour” of a rule"),
        ('[terms.answers]\ncolour = "Red."', "no vocabulary asks “colour” of a rule"),
        ('[terms.answers]\ncontrol = "red"', "answers"),
    ],
)
def test_an_answer_that_nobody_can_ask_for_is_refused(tmp_path: Path, table: str, problem: str) -> None:
    (tmp_path / "terms.toml").write_text(f"{ENTRY}{table}\n", encoding="utf-8")
    with pytest.raises(BadFacts) as refused:
        load_glossary(tmp_path)
    assert problem in " ".join(refused.value.problems)


@pytest.mark.parametrize(
    "text",
    [
        "do EU sanctions follow the 50 percent rule with 30% and 30%",
        "UK 50 percent rule: together two owners of 30%?",
        "does the eu sanctions 50 percent rule catch a 49% stake?",
        "may we hold shares on the SSI list",
    ],
)
def test_no_entry_says_it_of_another_body_or_list_than_its_own(read: Read, text: str) -> None:
    assert head(read, text).startswith(NOBODY_SAYS)


def test_a_french_article_is_no_united_nations(read: Read) -> None:
    assert head(read, "la règle des 50 % vaut-elle pour un 49 % ?").startswith("50 Percent Rule (OFAC):")


@pytest.mark.parametrize(
    "text",
    ["is Foreign Investment Company blocked by OFAC?", "can we hold National Oil Company bonds under the SDN list?"],
)
def test_a_name_of_words_of_the_field_is_no_rule_where_it_is_written_as_one(read: Read, text: str) -> None:
    """Listed parties are called so: the text of an entry came in place of their screening."""
    assert read(text).kind is Kind.SCREEN


def test_one_word_of_the_field_is_a_party_where_somebody_listed_is_called_so() -> None:
    class Mate:
        def exact(self, keys: Collection[str]) -> Sequence[NameHit]:
            key = name_key("MATE")
            hit = NameHit(entity_id="m", schema=Schema.PERSON, text="MATE", name_type=NameType.NAME, key=key)
            return [hit] if key in keys else []

    assert rules().read("does the 50 % rule catch MATE?", Mate(), today=TODAY).kind is Kind.SCREEN
    assert rules().read("does the 50 % rule catch MATE?", StoredNames(), today=TODAY).kind is Kind.GLOSSARY


def test_a_long_text_asks_of_no_rule() -> None:
    assert rules().vocabularies["en"].signs.rule_asked("does the 50 percent rule catch it? " * 20, ()) == ""
