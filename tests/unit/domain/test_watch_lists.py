"""What of a publication concerns a place by its watch lists, and what of that others may see."""

from __future__ import annotations

from bot.domain.law.answer import Standing
from bot.domain.law.severity import Colour
from bot.domain.notices.publication import Followed, OnWatchList, Relevance
from bot.domain.notices.watch_lists import TOLD, Watched, key_of, with_names, without_names


def a_name(name: str = "Kestrel", *, sure: bool = True) -> OnWatchList:
    return OnWatchList(
        watch_list="birds", name=name, why="alias", sure=sure, standing=Standing.DESIGNATED, colour=Colour.RED
    )


def test_a_change_that_is_followed_already_is_told_once_with_both_reasons() -> None:
    follows = Relevance(whole=True, followed=(Followed(position=3, label="Kestrel"),))
    concern = with_names(follows, {3: [a_name()]})
    assert concern.whole
    assert concern.followed == (Followed(position=3, label="Kestrel", names=(a_name(),)),)


def test_changes_that_names_meet_come_in_order_before_those_of_relatives() -> None:
    related = Followed(position=1, label="Osprey", relation="owned by")
    concern = with_names(Relevance(followed=(related,)), {4: [a_name()], 2: [a_name()]})
    assert [one.position for one in concern.followed] == [2, 4, 1]
    assert [one.position for one in with_names(concern, {1: [a_name()]}).followed] == [1, 2, 4]


def test_of_many_names_that_meet_one_change_the_surest_are_told_and_the_others_counted() -> None:
    names = [a_name("Kestral", sure=False), *(a_name(f"Kestrel {n}") for n in range(TOLD + 1))]
    (one,) = with_names(Relevance(), {0: names}).followed
    assert [name.sure for name in one.names] == [True] * TOLD
    assert one.more == 2


def test_a_change_that_no_name_meets_is_not_part_of_it() -> None:
    assert with_names(Relevance(), {0: []}) == Relevance()


def test_others_see_what_is_followed_and_nothing_of_what_is_watched() -> None:
    follows = Relevance(programs=("US-SDN",), followed=(Followed(position=3, label="Kestrel"),))
    assert without_names(with_names(follows, {3: [a_name()], 5: [a_name()] * 9})) == follows


def test_a_row_without_a_name_is_called_by_its_identifier() -> None:
    assert Watched(name="", identifiers=(("ISIN", "US0378331005"),)).called == "ISIN US0378331005"
    assert Watched(name="Apple", identifiers=(("ISIN", "US0378331005"),)).called == "Apple"


def test_lists_that_differ_in_capitals_and_spaces_are_called_the_same() -> None:
    assert key_of("Fund  II") == key_of(" fund ii ") != key_of("Fund III")
