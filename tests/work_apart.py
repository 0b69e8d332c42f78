"""Work for a process apart, in a module that is quickly loaded: that process loads it anew."""

from __future__ import annotations

import os
import time
from pathlib import Path


def hangs() -> None:
    time.sleep(600)


def raises() -> None:
    raise RuntimeError("xoxb-1-2 was refused")


def ends() -> None:
    os._exit(7)


def lingers(told: Path) -> None:
    told.with_suffix(".next").write_text(str(os.getpid()))
    told.with_suffix(".next").rename(told)
    time.sleep(600)
