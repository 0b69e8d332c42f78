"""Which program this is: its version, and the commit that it was made from. Records say it."""

from __future__ import annotations

import re
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from bot.services.records.basis import Program

_HERE = Path(__file__).parents[1]
_COMMIT = re.compile(r"[0-9a-f]{40}")


def this_program(commit: str = "", *, folder: Path = _HERE) -> Program:
    """The program in `folder`; `commit` is what the setting COMMIT says of it, for images without a checkout."""
    return Program(version=_version(folder), commit=commit or _checked_out(folder))


def _version(folder: Path) -> str:
    """As it is installed; of a checkout that is not installed, as its pyproject.toml has it."""
    try:
        return version("screenbot")
    except PackageNotFoundError:
        import tomllib

        project = folder / "pyproject.toml"
        return str(tomllib.loads(project.read_text("utf-8"))["project"]["version"]) if project.exists() else ""


def _checked_out(folder: Path) -> str:
    """The commit that is checked out there; "" where there is no checkout. Git itself need not be installed."""
    git = folder / ".git"
    if git.is_file():
        git = folder / git.read_text("utf-8").removeprefix("gitdir:").strip()
    head = git / "HEAD"
    if not head.exists():
        return ""
    text = head.read_text("utf-8").strip()
    return _of_ref(git, text.removeprefix("ref:").strip()) if text.startswith("ref:") else _if_commit(text)


def _of_ref(git: Path, ref: str) -> str:
    common = git / "commondir"
    folders = [git, git / common.read_text("utf-8").strip()] if common.exists() else [git]
    for folder in folders:
        if (folder / ref).is_file():
            return _if_commit((folder / ref).read_text("utf-8").strip())
        if (packed := folder / "packed-refs").is_file():
            for line in packed.read_text("utf-8").splitlines():
                commit, _, name = line.partition(" ")
                if name == ref:
                    return _if_commit(commit)
    return ""


def _if_commit(text: str) -> str:
    return text if _COMMIT.fullmatch(text) else ""
