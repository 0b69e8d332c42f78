"""A text as it was read: an identifier of one kind, with the keys that a stored one may have."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.law.entity import IdentifierType
from bot.domain.names.identifiers.checks import Checked
from bot.domain.names.identifiers.kind import Kind, Worth
from bot.domain.names.identifiers.shape import key, keys_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A text read as an identifier of one kind.

    `keys` are those that a stored one may have. `labelled` says that its own label was there, or a form that says as
    much ("1810.HK"); `claimed`, that it is certain enough to be no name; `fits`, that it has the shape of its kind.
    `checked` is None where the kind has no check digits.
    """

    kind: Kind
    number: str
    keys: tuple[str, ...]
    labelled: bool = False
    claimed: bool = False
    fits: bool = True
    lead: bool = False  # the label says another kind
    checked: Checked | None = None

    @property
    def decides(self) -> bool:
        """Whether the number belongs to one bearer alone, so that who bears it on a list is who is asked about."""
        if self.lead or not self.fits:
            return False
        if self.kind.worth is Worth.UNIQUE:
            is_any_number = self.kind.type is IdentifierType.OFAC_UID  # "26165" is as well that of an invoice or a room
            return self.labelled or (not is_any_number and self.checked in (None, Checked.RIGHT))
        return self.kind.worth is Worth.LABELLED and (self.labelled or self.checked is Checked.RIGHT)


def as_read(kind: Kind, number: str, folded: str, *, labelled: bool, claimed: bool, shaped: bool) -> Reading:
    """The number as one of this kind; `folded` is what of it counts, `shaped` whether it has the shape of its kind."""
    checked = kind.check(folded) if kind.check and shaped else None
    keys = tuple(dict.fromkeys(keys_of(kind, folded))) if shaped else (key(kind.type, folded),)
    return Reading(
        kind=kind, number=number, keys=keys, labelled=labelled, claimed=claimed, fits=shaped, checked=checked
    )  # fmt: skip
