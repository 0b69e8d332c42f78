"""What comes back with a click, read strictly: a value may be damaged, forged, or from an older version of the bot."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from bot.domain.names.lookalikes import legible
from bot.errors import BadInput

T = TypeVar("T")
NO_LONGER_GOOD = "That button is no longer good; ask again."


def clicked(action: Mapping[str, Any], read: Callable[[str], T]) -> T:
    """The value of a button, or of what was chosen in a menu, as `read` has it. Raises BadInput."""
    option = action.get("selected_option")
    value = (option if isinstance(option, Mapping) else action).get("value")
    if not isinstance(value, str) or not value.strip():
        raise BadInput(NO_LONGER_GOOD)
    try:
        return read(legible(value))
    except (ValueError, TypeError, RecursionError) as error:
        raise BadInput(NO_LONGER_GOOD) from error
