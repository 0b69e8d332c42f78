"""Fetching a list's files from its publisher: all of them anew, or the word that nothing changed, or one clear refusal.

Only named hosts are asked, over https; what they send is bounded in size and time, and checked before it counts.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import httpx

from bot.certificates import known_servers
from bot.errors import ListRefused
from data.sources.definition import Fetch
from data.sources.fetching.downloading import Download, Downloader, Limits, Progress, Validators
from data.sources.fetching.hosts import Hosts, shown
from data.sources.fetching.sums import MAX_BYTES, read_sums

_NOTHING_KNOWN = Validators()


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """A file as it came from `url`. `compared`: the publisher gives its SHA-256, and it agrees."""

    url: str
    path: Path
    sha256: str
    size: int
    validators: Validators
    compared: bool


def fetch_files(
    source: Fetch,
    folder: Path,
    *,
    known: Mapping[str, Validators],
    progress: Progress,
    limits: Limits = Limits(),  # noqa: B008 - frozen
) -> tuple[Fetched, ...] | None:
    """The list's files, saved in the folder, in the order of their addresses; None where none differs from the `known`.

    `known` is what the publisher said of each file when it was last taken, by address. Files that belong together come
    together: where one has changed, all are fetched. Raises ListRefused; nothing is left in the folder then.
    """
    _keep_queries_out_of_logs()
    paths = [folder / name for name in _names(source.urls)]
    try:
        headers = {"User-Agent": "screenbot"}
        with httpx.Client(headers=headers, follow_redirects=False, verify=known_servers()) as client:
            downloader = Downloader(
                client=client, hosts=Hosts.of(source), limits=limits, min_bytes=source.min_kilobytes * 1024,
                max_bytes=source.max_megabytes * 1024 * 1024, progress=progress,
            )  # fmt: skip
            files = _all_or_none(downloader, source.urls, paths, known)
            sums = _sums(downloader, source.sums_url, folder) if files and source.sums_url else {}
        fetched = (
            tuple(_compared(url, file, sums) for url, file in zip(source.urls, files, strict=True)) if files else None
        )
    except BaseException:  # whatever it was, Ctrl-C too, the folder is left as it was found
        for path in paths:
            path.unlink(missing_ok=True)
        raise
    return fetched


def _all_or_none(
    downloader: Downloader, urls: Sequence[str], paths: Sequence[Path], known: Mapping[str, Validators]
) -> list[Download]:
    pairs = list(zip(urls, paths, strict=True))
    found = [downloader.get(url, path, known=known.get(url, _NOTHING_KNOWN)) for url, path in pairs]
    if not any(found):
        return []
    again = [file or downloader.get(*pair, known=_NOTHING_KNOWN) for pair, file in zip(pairs, found, strict=True)]
    return [file for file in again if file]  # asked without a condition, each is there


def _sums(downloader: Downloader, url: str, folder: Path) -> dict[str, str]:
    path = folder / "sums.json"
    try:
        replace(downloader, min_bytes=0, max_bytes=MAX_BYTES).get(url, path, known=_NOTHING_KNOWN, post=True)
        return read_sums(path.read_bytes(), shown(httpx.URL(url)))
    finally:
        path.unlink(missing_ok=True)


def _compared(url: str, file: Download, sums: Mapping[str, str]) -> Fetched:
    expected = sums.get(httpx.URL(url).path.rsplit("/", 1)[-1].upper())
    if expected not in (None, file.sha256):
        raise ListRefused(f"{file.path.name} is not the file its publisher describes: its SHA-256 differs")
    return Fetched(
        url=url, path=file.path, sha256=file.sha256, size=file.size, validators=file.validators,
        compared=expected is not None,
    )  # fmt: skip


def _names(urls: Sequence[str]) -> list[str]:
    """A name for each file: the end of its address, and what stands before it where that is no file's ("content")."""
    ends = [httpx.URL(url).path.strip("/").split("/") for url in urls]
    names = [end[-1] if "." in end[-1] else "-".join(end[-2:]) for end in ends]
    if len(set(names)) < len(names):
        raise ValueError(f"two addresses give files of the same name: {names}")
    return ["".join(letter if letter.isalnum() or letter in "._-" else "_" for letter in name) for name in names]


def _keep_queries_out_of_logs() -> None:
    """httpx logs whole addresses at INFO, httpcore at DEBUG; a redirect's query is a signature, good for an hour."""
    for name in ("httpx", "httpcore"):
        logging.getLogger(name).setLevel(logging.WARNING)
