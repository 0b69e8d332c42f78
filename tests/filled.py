"""A database as the bot's first start leaves it: all reviewed facts in it, and the index of its names beside it."""

from __future__ import annotations

import fcntl
import shutil
from pathlib import Path

from bot.app import open_services
from bot.settings import Settings


def make(database: Path) -> None:
    """Make it, which takes seconds."""
    services = open_services(Settings(_env_file=None, database_url=f"sqlite:///{database}"))
    with services.unit_of_work() as uow:
        uow.index.similar("whoever is asked for first", limit=1)
    services.engine.dispose()


def made_once(folder: Path) -> Path:
    """Make it in the folder where nobody has yet; who comes meanwhile waits for it."""
    folder.mkdir(exist_ok=True)
    database, whole = folder / "bot.db", folder / "whole"
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not whole.exists():
            make(database)
            whole.touch()
    return database


def copy(database: Path, to: Path) -> None:
    """Copy it, with its index."""
    to.parent.mkdir(exist_ok=True)
    shutil.copyfile(database, to)
    shutil.copytree(f"{database}.names", f"{to}.names")
