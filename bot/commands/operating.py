"""Whoever types on this machine."""

from __future__ import annotations

import getpass
import os

from bot.services.asker import Asker


def operator(surface: str = "cli") -> Asker:
    """The account of this machine that runs the command."""
    try:
        return Asker(surface=surface, name=getpass.getuser())
    except (KeyError, OSError):
        return Asker(surface=surface, name=f"account {os.getuid()}")
