"""dataset.toml of a list that a publisher sends as a file: what it is, where it comes from, what is plausible."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field

from bot.domain.lists.dataset import LAST_RANK

SOURCES = Path(__file__).parent


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Fetch(_Strict):
    """Where the file is fetched. `hosts` are the only ones a redirect may lead to, the first address's own besides."""

    urls: tuple[str, ...] = Field(min_length=1)
    hosts: tuple[str, ...] = ()
    every_hours: float = Field(gt=0)
    max_megabytes: int = Field(gt=0, le=400)
    min_kilobytes: int = Field(default=0, ge=0)  # a smaller file is not the list, whatever it says
    sums_url: str = ""  # where the publisher gives the files' SHA-256, if it does


class Sublist(_Strict):
    """One list of a dataset, and how many entries are plausible: fewer than `min` are refused, over `max` warned of.

    A fall of more than `shrink_percent` (and more than ten entries) since the stored version is refused.
    `yields_to` names the dataset whose own rows take the place of these where both are loaded. An `excerpt` holds only
    some of that list's entries; with `same_ids` they bear that list's ids.
    """

    program: str
    title: str
    min: int = Field(ge=0)
    max: int
    shrink_percent: float = 5.0
    yields_to: str = ""
    excerpt: bool = False
    same_ids: bool = False


class Definition(_Strict):
    """A dataset as its dataset.toml describes it. `stale_after_days` counts from the last successful check.

    `own_ids` and `rank` are as in bot/domain/lists/dataset.py. `formats` is the folder with the readers, where that is
    another than its own.
    """

    id: str
    title: str
    publisher: str
    url: str  # for people
    stale_after_days: int = Field(gt=0)
    licence: str
    own_ids: bool = True
    rank: int = LAST_RANK
    formats: str = ""
    lists: tuple[Sublist, ...] = Field(min_length=1)
    fetch: Fetch | None = None  # None: loaded from files alone


def read_definition(folder: Path) -> Definition:
    """The definition in a list's folder. Raises pydantic's ValidationError or tomllib's error: a fault of ours."""
    return Definition.model_validate(tomllib.loads((folder / "dataset.toml").read_text(encoding="utf-8")))


@cache
def definitions() -> dict[str, Definition]:
    """Every list that comes as a file, by id: the folders that hold no reviewed rows."""
    folders = (file.parent for file in sorted(SOURCES.glob("*/dataset.toml")))
    found = (read_definition(folder) for folder in folders if not (folder / "rows.toml").exists())
    return {definition.id: definition for definition in found}
