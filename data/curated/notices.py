"""[[notices]] of a list's dataset.toml: by what its publisher's official documents are looked for."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from data.curated.parts import Ids, Strict, Texts, Url

Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(?:-[a-z0-9]+)*$")]
Types = Annotated[tuple[Literal["RULE", "PRORULE", "NOTICE", "PRESDOCU"], ...], Field(strict=False)]


class NoticesTable(Strict):
    """One search for documents that may change the list, or the `programs` named of it.

    In the Federal Register: of one of the `agencies` (its slugs), of one of the `types`, about a part of the Code of
    Federal Regulations ("15 CFR 744"), and with one of the `terms` or `citations` in its text; each where it is given.
    With `feed`: an RSS or Atom feed; where there are `terms`, entries with one of them. Its links lead to its own host,
    or to one of the `hosts`.
    """

    agencies: Annotated[tuple[Slug, ...], Field(strict=False)] = ()
    terms: Texts = ()
    citations: Texts = ()
    cfr: Annotated[str, Field(pattern=r"^\d{1,2} CFR \d{1,4}$")] | None = None
    types: Types = ()
    feed: Url | None = None
    hosts: Texts = ()
    programs: Ids = ()

    @model_validator(mode="after")
    def _asks_for_something(self) -> Self:
        if self.feed and any((self.agencies, self.citations, self.cfr, self.types)):
            raise ValueError("a feed is narrowed by terms alone")
        if not any((self.feed, self.terms, self.citations, self.cfr)):
            raise ValueError("say what the documents are about: terms, citations or cfr")
        return self
