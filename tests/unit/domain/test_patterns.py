"""Patterns that are compiled late are patterns, and are compiled late."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator

import pytest

import bot.domain
import bot.services
from bot.domain.patterns import Pattern


def of_modules() -> Iterator[tuple[str, Pattern]]:
    """Every pattern of the domain and the services, by where it stands."""
    for package in (bot.domain, bot.services):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            for name, value in vars(importlib.import_module(module.name)).items():
                for pattern in within(value):
                    yield f"{module.name}.{name}", pattern


def within(value: object) -> Iterator[Pattern]:
    if isinstance(value, Pattern):
        yield value
    if isinstance(value, tuple | list):
        for part in value:
            yield from within(part)
    if isinstance(value, dict):
        yield from within([*value, *value.values()])


def test_each_compiles() -> None:
    patterns = list(of_modules())
    assert {"bot.domain.names.keys._ACRONYM", "bot.domain.names.sounds.keys._EITHER"} <= {
        where for where, _ in patterns
    }
    refused = []
    for where, pattern in patterns:
        try:
            assert pattern.compiled.pattern == pattern.pattern
        except re.error as error:
            refused.append(f"{where}: {error}")
    assert refused == []


def test_it_is_compiled_once_and_not_before_it_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled: list[tuple[str, int]] = []
    real = re.compile

    def noted(pattern: str, flags: int) -> re.Pattern[str]:
        compiled.append((pattern, flags))
        return real(pattern, flags)

    monkeypatch.setattr(re, "compile", noted)
    pattern = Pattern("(b)(c)?", re.IGNORECASE)
    assert compiled == []
    assert [pattern.search("aB"), pattern.match("b"), pattern.search("cB")].count(None) == 0
    assert compiled == [("(b)(c)?", re.IGNORECASE)]


@pytest.mark.parametrize("text", ["abc, b", "bc", "a", ""])
def test_it_finds_what_re_compile_would(text: str) -> None:
    late, early = Pattern("(b)(c)?"), re.compile("(b)(c)?")
    for method in ("search", "match", "fullmatch"):
        ours, theirs = getattr(late, method)(text), getattr(early, method)(text)
        assert (ours and ours.span()) == (theirs and theirs.span())
    assert [one.span() for one in late.finditer(text)] == [one.span() for one in early.finditer(text)]
    assert late.findall(text) == early.findall(text)
    assert late.split(text, maxsplit=1) == early.split(text, maxsplit=1)
    assert late.sub("-", text, count=1) == early.sub("-", text, count=1)
