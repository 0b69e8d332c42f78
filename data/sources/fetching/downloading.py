"""One file from one address: redirects followed by hand, the body bounded in size and time, and checked."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import httpx
import stamina

from bot.errors import ListRefused
from data.sources.fetching.hosts import Hosts, shown
from data.sources.formats.files import looks_like_html

Progress = Callable[[str, int, int | None], None]
"""Told a file's name, the bytes that have come, and how many are to come in all, where that is known."""

_MAX_REDIRECTS = 5
_TRY_LATER = {429, 500, 502, 503, 504}
_LONGEST_WAIT = 60.0
_HEAD_BYTES = 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Validators:
    """What a publisher says of a file's edition, to ask by for another one."""

    etag: str = ""
    last_modified: str = ""

    def headers(self) -> dict[str, str]:
        """The condition under which the file is wanted; none where nothing is known."""
        asked = {"If-None-Match": self.etag, "If-Modified-Since": self.last_modified}
        return {name: value for name, value in asked.items() if value}


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How long to wait, in seconds: to connect, for more of the body, for the whole file with all attempts at it."""

    connect: float = 15.0
    read: float = 180.0  # the EU makes its file when asked, which takes over a minute
    overall: float = 1200.0
    attempts: int = 4
    wait: float = 2.0  # before the second attempt; twice as long before each further one


@dataclass(frozen=True, slots=True, kw_only=True)
class Download:
    """A file that came whole."""

    path: Path
    sha256: str
    size: int
    validators: Validators


class Again(Exception):
    """A fault that may pass: worth another attempt, `after` seconds where the publisher says so. Its text is shown."""

    def __init__(self, text: str, after: float = 0.0) -> None:
        super().__init__(text)
        self.after = min(after, _LONGEST_WAIT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Downloader:
    """Fetches files into a folder. `clock` gives seconds; only differences count."""

    client: httpx.Client
    hosts: Hosts
    limits: Limits
    min_bytes: int
    max_bytes: int
    progress: Progress
    clock: Callable[[], float] = time.monotonic

    def get(self, url: str, path: Path, *, known: Validators, post: bool = False) -> Download | None:
        """The file, saved whole at `path`; None where it is the one that `known` describes. Raises ListRefused.

        Only too many requests, faults of the server and of the connection are worth another attempt.
        """
        deadline = self.clock() + self.limits.overall
        try:
            for attempt in stamina.retry_context(
                on=_worth_another, attempts=self.limits.attempts, timeout=self.limits.overall,
                wait_initial=self.limits.wait, wait_max=_LONGEST_WAIT,
            ):  # fmt: skip
                with attempt:
                    return self._once(httpx.URL(url), path, known=known, method="POST" if post else "GET", by=deadline)
        except Again as fault:
            raise ListRefused(str(fault)) from fault
        raise AssertionError("unreachable: the attempts end in an answer or an error")

    def _once(self, url: httpx.URL, path: Path, *, known: Validators, method: str, by: float) -> Download | None:
        for _ in range(_MAX_REDIRECTS + 1):
            self.hosts.check(url)
            with _faults(shown(url)), self._answer(url, known=known, method=method, by=by) as response:
                if response.has_redirect_location:
                    url = url.join(response.headers["location"])
                elif response.status_code == httpx.codes.NOT_MODIFIED and known.headers():
                    return None
                else:
                    _check_status(response, shown(url))
                    return self._save(response, path, by=by)
        raise ListRefused(f"{url.host} sends from one address to the next without end")

    @contextmanager
    def _answer(self, url: httpx.URL, *, known: Validators, method: str, by: float) -> Iterator[httpx.Response]:
        left = max(by - self.clock(), 0.001)
        timeout = httpx.Timeout(min(self.limits.read, left), connect=min(self.limits.connect, left))
        body: dict[str, str] | None = {} if method == "POST" else None
        with self.client.stream(method, url, headers=known.headers(), json=body, timeout=timeout) as response:
            yield response

    def _save(self, response: httpx.Response, path: Path, *, by: float) -> Download:
        part = path.with_name(f"{path.name}.part")
        try:
            with part.open("wb") as stream:
                sha256, size = self._write(response, stream, path.name, by=by)
            part.replace(path)
        except OSError as error:
            raise ListRefused(f"{path.name} cannot be written: {error.strerror}") from error
        finally:
            part.unlink(missing_ok=True)
        headers = response.headers
        said = Validators(etag=headers.get("etag", ""), last_modified=headers.get("last-modified", ""))
        return Download(path=path, sha256=sha256, size=size, validators=said)

    def _write(self, response: httpx.Response, stream: IO[bytes], name: str, *, by: float) -> tuple[str, int]:
        declared = _declared(response)
        self._check_size(declared or 0, name)
        digest, size, head = hashlib.sha256(), 0, b""
        for chunk in response.iter_bytes():
            size += len(chunk)
            self._check_size(size, name)
            if self.clock() > by:
                raise ListRefused(f"{name} did not come within {self.limits.overall:g} seconds")
            head = head or chunk[:_HEAD_BYTES]
            digest.update(chunk)
            stream.write(chunk)
            self.progress(name, size, declared)
        self._check_whole(response, name, head=head, size=size)
        return digest.hexdigest(), size

    def _check_size(self, size: int, name: str) -> None:
        if size > self.max_bytes:
            raise ListRefused(f"{name} is larger than the {self.max_bytes:,} bytes it may have")

    def _check_whole(self, response: httpx.Response, name: str, *, head: bytes, size: int) -> None:
        came, declared = response.num_bytes_downloaded, _declared(response)
        if declared not in (None, came):
            raise Again(f"{name} came cut: {came:,} of {declared:,} bytes")
        page = head.lstrip().startswith(b"<") and not head.lstrip().startswith(b"<?xml")
        if looks_like_html(head) or page and "html" in response.headers.get("content-type", ""):
            raise ListRefused(f"{name} is a web page, not the list")
        if size < max(self.min_bytes, 1):
            raise ListRefused(f"{name} has {size:,} bytes; the list has at least {max(self.min_bytes, 1):,}")


def _declared(response: httpx.Response) -> int | None:
    length = response.headers.get("content-length", "")
    return int(length) if length.isdigit() else None


def _check_status(response: httpx.Response, place: str) -> None:
    status = response.status_code
    if status in _TRY_LATER:
        after = response.headers.get("retry-after", "")
        raise Again(f"{place} answers {status}", float(after) if after.isdigit() else 0.0)
    if status != httpx.codes.OK:
        raise ListRefused(f"{place} answers {status}")


def _worth_another(error: Exception) -> bool | float:
    return isinstance(error, Again) and (error.after or True)


@contextmanager
def _faults(place: str) -> Iterator[None]:
    try:
        yield
    except (httpx.ConnectTimeout, httpx.ConnectError) as error:
        raise Again(f"{place} cannot be reached: {error}") from error
    except (httpx.NetworkError, httpx.RemoteProtocolError):
        raise Again(f"{place}: the answer broke off, or is no sound one") from None  # httpx may quote a redirect in it
    except httpx.TimeoutException as error:
        raise ListRefused(f"{place} sends nothing for too long") from error
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise ListRefused(f"{place}: no sound answer ({type(error).__name__})") from error
