"""SHA-256 sums that a publisher gives of its files, as OFAC's Sanctions List Service does.

A POST with the body {} answers a JSON list of files, each with `fileName` and `hashCodes`, itself JSON in a string.
"""

from __future__ import annotations

import re
from typing import Any

from pydantic import BaseModel, Field, Json, TypeAdapter, ValidationError

from bot.errors import ListRefused

MAX_BYTES = 5_000_000
_SHA256 = re.compile(r"[0-9a-f]{64}")


class _File(BaseModel):
    name: str = Field(alias="fileName")
    sums: Json[dict[str, Any]] | dict[str, Any] | None = Field(default=None, alias="hashCodes")


_FILES = TypeAdapter(list[_File])


def read_sums(body: bytes, place: str) -> dict[str, str]:
    """The SHA-256 of each file that has one, by its name in capitals. Raises ListRefused for any other answer."""
    try:
        files = _FILES.validate_json(body)
    except ValidationError as error:
        raise ListRefused(f"{place}: the sums of the files cannot be read ({error.error_count()} faults)") from error
    found = {file.name.upper(): str((file.sums or {}).get("SHA-256", "")).lower() for file in files}
    if odd := [name for name, digest in found.items() if digest and not _SHA256.fullmatch(digest)]:
        raise ListRefused(f"{place}: the sum of {odd[0]} is no SHA-256")
    return {name: digest for name, digest in found.items() if digest}
