"""What others deploy by says the same as the program: pins, processes, settings, caps."""

from __future__ import annotations

import json
import re
import tomllib
from importlib.metadata import requires
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from bot.commands.every_command import COMMANDS
from bot.runtime.http import LARGEST_REQUEST
from bot.settings import Settings

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
PINNED = re.compile(r"^([\w.-]+)==(\S+) \\\n((?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n)+)", re.MULTILINE)


def read(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def pins() -> dict[str, str]:
    lines = (line.partition("==") for line in read("constraints.txt").splitlines())
    return {canonicalize_name(name): version for name, _, version in lines}


def required(file: str = "requirements.txt") -> dict[str, str]:
    return {canonicalize_name(name): version for name, version, _ in PINNED.findall(read(file))}


@pytest.mark.parametrize("file", ["requirements.txt", "requirements-mcp.txt"])
def test_requirements_are_hashes_and_nothing_else(file: str) -> None:
    assert PINNED.sub("", read(file)) == ""
    assert "://" not in read(file)


@pytest.mark.parametrize("file", ["requirements.txt", "requirements-mcp.txt"])
def test_requirements_are_the_pins(file: str) -> None:
    assert {name: pins().get(name) for name in required(file)} == required(file), "make requirements"


def test_the_extra_adds_to_what_the_bot_needs_and_the_bot_needs_nothing_of_it() -> None:
    base, whole = required(), required("requirements-mcp.txt")
    assert base.items() < whole.items()
    assert {"mcp", "uvicorn", "starlette"} <= whole.keys() - base.keys()


def test_requirements_hold_all_that_the_bot_needs_and_nothing_of_the_tests() -> None:
    assert needed() == set(required()), "make requirements"


def needed() -> set[str]:
    """What the bot depends on, and what that does, on this machine."""
    found: set[str] = set()
    waiting = [Requirement(line) for line in PROJECT["dependencies"]]
    while waiting:
        wanted = waiting.pop()
        name = canonicalize_name(wanted.name)
        for line in requires(name) or ():
            one = Requirement(line)
            extras = wanted.extras or {""}
            if one.marker is None or any(one.marker.evaluate({"extra": extra}) for extra in extras):
                waiting += [one] if canonicalize_name(one.name) not in found or one.extras else []
        found.add(name)
    return found


def test_the_python_of_a_builder_is_one_that_the_bot_runs_on() -> None:
    assert Requirement(f"python{PROJECT['requires-python']}").specifier.contains(
        Version(read(".python-version").strip())
    )


def test_a_builder_asks_for_settings_that_there_are_and_starts_processes_that_there_are() -> None:
    app = json.loads(read("app.json"))
    processes = {line.partition(":")[0] for line in read("Procfile").splitlines()}
    assert {name.lower() for name in app["env"]} <= set(Settings.model_fields)
    assert set(app["formation"]) == processes - {"release"}


@pytest.mark.parametrize("name", ["Dockerfile", "compose.yaml", "deploy/kubernetes.yaml", "Procfile"])
def test_a_process_is_started_by_a_command_that_there_is(name: str) -> None:
    words = re.findall(r'-m"?,? "?bot"?,? "?(\w+)', read(name))
    assert words
    assert set(words) <= set(COMMANDS)


def test_the_image_holds_what_it_copies_and_runs_as_nobody_special() -> None:
    lines = read("Dockerfile").splitlines()
    copied = [line.split()[1:-1] for line in lines if line.startswith("COPY") and "--from" not in line]
    ignored = {line.removeprefix("!") for line in read(".dockerignore").splitlines() if line.startswith("!")}
    assert {name for names in copied for name in names} == ignored
    assert all((ROOT / name).exists() for name in ignored)
    user = [line.split()[1] for line in lines if line.startswith("USER")]
    assert user
    assert int(user[-1]) > 0
    assert re.findall(r"python:(\d+\.\d+)", read("Dockerfile")) == [read(".python-version").strip()] * 2


@pytest.mark.parametrize("name", ["Dockerfile", "Makefile", "docs/operations.md"])
def test_all_modules_are_compiled_where_the_bot_is_installed(name: str) -> None:
    (folders,) = re.findall(r"-m compileall -q ([a-z ]+)", read(name))
    assert set(folders.split()) == {file.parent.name for file in ROOT.glob("*/__init__.py")} - {"tests"}


def test_the_proxy_takes_what_the_program_takes() -> None:
    (megabytes,) = re.findall(r"client_max_body_size (\d+)m;", read("deploy/nginx.conf"))
    assert int(megabytes) * 1024 * 1024 == LARGEST_REQUEST
