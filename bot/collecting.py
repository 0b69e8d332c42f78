"""When garbage is looked for: not while a command imports what it needs, of which none is garbage."""

from __future__ import annotations

import gc


def put_off() -> None:
    """Look for none until begin(): while modules are imported this takes a tenth of an answer's time."""
    gc.disable()


def begin() -> None:
    """Look for garbage from here on, and never again in what has been imported so far."""
    gc.freeze()
    gc.enable()
