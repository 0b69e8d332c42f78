"""Conversations: questions and follow-ups as they are read, screened and kept, in one thread and across many."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass, field, replace
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.law.answer import Outcome
from bot.domain.law.entity import Link, Relation
from bot.services.ports import Asker
from bot.services.questions.asked import AboutLists, AskBack, Asked, NotForUs, Screen
from bot.services.questions.asking import Questions
from bot.services.questions.lists.answering import ListQuestions, Reviewed
from bot.services.questions.reader import Reader
from bot.services.questions.reading import Aspect, Kind
from bot.services.questions.threads.continuing import NO_NAME, OLD
from bot.services.questions.words.lists_meant import NamedLists
from bot.services.screening.screener import Screener
from data.curated.glossary import load_glossary
from data.curated.lists_named import load_lists_meant
from data.curated.vocabulary import vocabularies
from tests import builders
from tests.fakes import FakeClock, FakeUnitOfWork

NAMES = ("Alvarion", "Brontek", "Corvexa", "Deltrano", "Ecuvia", "Fornax Optics")
PARENTS = {name: f"{name.split()[0]} Parentage" for name in NAMES}
ALICE = Asker(surface="mention", team="T1", channel="C1", thread="1.0", user="U1")
PLACES = [
    replace(ALICE, team=team, channel=channel, thread=thread, user=user)
    for team, channel, thread, user in product(("T1", "T2"), ("C1", "C2"), ("1.0", "2.0"), ("U1", "U2"))
]
QUESTIONS = ("is {} sanctioned?", "when must we be out of {}?", "{}", "was {} listed in March 2021?", "and {}?")
FOLLOW_UPS = (
    "since when?",
    "source?",
    "as of March 2021?",
    "what about its parent?",
    "and on the entity list?",
    "is it still listed?",
    "can we buy target?",
    "are they listed?",
    "and today?",
)
READER = Reader(vocabularies())


def a_world() -> FakeUnitOfWork:
    parents = [builders.named(f"p{n}", PARENTS[name]) for n, name in enumerate(NAMES)]
    firms = [
        replace(builders.named(f"e{n}", name), links=(Link(relation=Relation.PARENT, entity_id=f"p{n}"),))
        for n, name in enumerate(NAMES)
    ]
    return FakeUnitOfWork(builders.a_snapshot(entities=(*firms, *parents), designations=()))


@dataclass
class Bot:
    """Reads, screens and keeps, as the listeners have it done."""

    store: FakeUnitOfWork = field(default_factory=a_world)
    clock: FakeClock = field(default_factory=FakeClock)

    def says(self, text: str, asker: Asker = ALICE) -> Asked:
        """What the bot understood; it has answered, or asked back."""
        asked = Questions(lambda: self.store, lambda: READER, self.clock).plain(text, asker=asker)
        screener = Screener(lambda: self.store, self.clock)
        if isinstance(asked, Screen):
            for name in asked.names:
                screener.screen(name, asker=asker, as_of=asked.as_of, read_as=asked.read_as)
        elif isinstance(asked, AboutLists):
            reviewed = Reviewed(NamedLists(READER.vocabularies, load_lists_meant()), load_glossary())
            ListQuestions(lambda: self.store, lambda: reviewed, self.clock).answer(asked.reading, asker=asker)
        elif isinstance(asked, AskBack):
            screener.ask_back(asked.reading.text, asked.reading.read_as, asker=asker)
        return asked


def names_in(asked: Asked) -> tuple[str, ...]:
    if isinstance(asked, Screen):
        return asked.names
    return asked.reading.names if isinstance(asked, AskBack) else ()


def aspect_of(asked: Asked) -> str:
    assert isinstance(asked, Screen)
    assert asked.read_as is not None
    return asked.read_as.aspect


@settings(max_examples=30, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(PLACES),
            st.one_of(
                st.tuples(st.sampled_from(QUESTIONS), st.sampled_from(NAMES)),
                st.tuples(st.sampled_from(FOLLOW_UPS), st.just("")),
            ),
        ),
        max_size=8,
    )
)
def test_no_follow_up_takes_a_name_from_another_thread_person_team_or_channel(
    messages: list[tuple[Asker, tuple[str, str]]],
) -> None:
    bot = Bot()
    told: defaultdict[Asker, set[str]] = defaultdict(lambda: {"target"})
    for asker, (text, name) in messages:
        said = set(names_in(bot.says(text.format(name), asker)))
        if name:
            told[asker] |= {name, PARENTS[name]}
        assert said <= told[asker], (text, name)


def test_a_conversation_goes_on_from_answer_to_answer() -> None:
    bot = Bot()
    bot.says("when must we be out of Alvarion as of March 2021?")
    brontek = bot.says("and Brontek?")
    assert isinstance(brontek, Screen)
    assert (brontek.names, brontek.as_of, aspect_of(brontek)) == (
        ("Brontek",),
        dt.date(2021, 3, 31),
        Aspect.DEADLINE.value,
    )
    since = bot.says("since when?")
    assert (names_in(since), aspect_of(since)) == (("Brontek",), Aspect.SINCE.value)
    assert names_in(bot.says("what about its parent?")) == ("Brontek Parentage",)
    assert names_in(bot.says("source?")) == ("Brontek Parentage",)


def test_an_old_question_is_asked_back_and_its_record_says_so() -> None:
    bot = Bot()
    bot.says("is Alvarion sanctioned?")
    bot.clock.time += dt.timedelta(hours=2)
    asked = bot.says("since when?")
    assert isinstance(asked, AskBack)
    assert (asked.reading.names, asked.reading.doubts) == (("Alvarion",), (OLD,))
    assert bot.store.records.kept[-1].outcome == Outcome.ASKED.value
    assert isinstance(bot.says("why?"), AskBack)  # nothing was answered in between


def test_which_of_several_is_meant_may_be_said_in_words() -> None:
    bot = Bot()
    bot.says("are Alvarion and Brontek listed?")
    assert isinstance(bot.says("since when?"), AskBack)
    both = bot.says("are they on any list?")
    assert isinstance(both, Screen)
    assert both.names == ("Alvarion", "Brontek")


def test_names_that_were_asked_about_together_are_told_by_their_place_one_after_the_other() -> None:
    bot = Bot()
    bot.says("check these: Alvarion, Brontek, Corvexa")
    assert names_in(bot.says("when was the second one listed")) == ("Brontek",)
    assert names_in(bot.says("and the last one?")) == ("Corvexa",)
    assert names_in(bot.says("and the others?")) == ("Alvarion", "Brontek")


def test_what_is_told_of_a_name_stays_with_it() -> None:
    bot = Bot()
    bot.says("our counterparty is Alvarion, born 14 Apr 1957")
    assert names_in(bot.says("does he own any company?")) == ("Alvarion, born 14 Apr 1957",)


def test_a_question_about_a_list_leaves_the_name_before_it_and_the_name_the_list() -> None:
    bot = Bot()
    bot.says("is Alvarion sanctioned?")
    bot.says("what is NS-CMIC?")
    members = bot.says("who is on it?")
    assert isinstance(members, AboutLists)
    assert (members.reading.kind, members.reading.list_meant) == (Kind.MEMBERS, "NS-CMIC")
    assert names_in(bot.says("who owns it?")) == ("Alvarion",)
    left = bot.says("who was taken off?")
    assert isinstance(left, AboutLists)
    assert left.reading.list_meant == "NS-CMIC"


def test_thanks_are_over_where_something_was_answered() -> None:
    bot = Bot()
    assert bot.says("thanks, that's all for now!") == NotForUs()
    bot.says("is Alvarion sanctioned?")
    assert bot.says("thanks, that's all for now!") == NotForUs(over=True)
    assert bot.says(":+1:") == NotForUs(over=True)
    assert names_in(bot.says("thanks. since when?")) == ("Alvarion",)


def test_the_entity_that_was_chosen_is_the_one_a_follow_up_is_of() -> None:
    bot = Bot()
    bot.says("is Fornax sanctioned?")
    screener = Screener(lambda: bot.store, bot.clock)
    screener.pick(bot.store.records.kept[-1].id, "e5", asker=ALICE)
    assert names_in(bot.says("since when?")) == ("Fornax Optics",)


def test_outside_of_a_thread_nothing_is_taken() -> None:
    bot = Bot()
    command = replace(ALICE, surface="command", thread="")
    bot.says("is Alvarion sanctioned?", command)
    assert isinstance(bot.says("since when?", command), NotForUs)
    assert bot.store.threads.kept == {}


def test_what_the_firm_alone_could_read_is_not_taken_where_others_read_along_now() -> None:
    bot = Bot()
    bot.says("is Alvarion sanctioned?")
    together = replace(ALICE, public_only=True)
    asked = bot.says("since when?", together)
    assert isinstance(asked, AskBack)
    assert (asked.reading.names, asked.reading.doubts) == ((), (NO_NAME,))
    assert names_in(bot.says("since when?")) == ("Alvarion",)  # again among themselves
    bot.says("is Brontek sanctioned?", together)
    assert names_in(bot.says("since when?", together)) == ("Brontek",)
