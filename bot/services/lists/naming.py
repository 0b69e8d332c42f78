"""Which list is meant by its id or its name, where a caller gives one by itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bot.domain.lists.list_meant import OWN_LIST, ListMeant
from bot.errors import BadInput
from bot.services.ports import Asker, UnitOfWork
from bot.services.questions.reading import Kind, Reading
from bot.services.questions.words.lists_meant import NamedLists
from bot.services.viewing import opened


class ListNaming:
    """Finds a list by its id, like us_ofac_sdn, or by the words that questions name it with, like 1260H."""

    def __init__(self, unit_of_work: Callable[[], UnitOfWork], named: Callable[[], NamedLists]) -> None:
        self._unit_of_work = unit_of_work
        self._named = named

    def meant(self, text: str, *, asker: Asker) -> Sequence[ListMeant]:
        """The lists of that name, of those that the asker may see. Raises BadInput where there is none."""
        with opened(self._unit_of_work, public_only=asker.public_only) as uow:
            datasets = {state.dataset.id: state.dataset for state in uow.library.lists(team=asker.team)}
        if dataset := datasets.get(text.strip().casefold()):
            return [ListMeant(key=dataset.id, label=dataset.title, name=dataset.title, datasets=(dataset.id,))]
        named = self._named().named_in(Reading(text=text, kind=Kind.MEMBERS))
        known = [one for one in named if not OWN_LIST.fullmatch(one.key)]  # those that are seen were found by their id
        if not known:
            raise BadInput(f"There is no list “{text[:40]}”. Name it by its id: {', '.join(sorted(datasets))}.")
        return known
