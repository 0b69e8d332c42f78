"""The screening of files joined to its processes."""

from __future__ import annotations

from bot.app import Services
from bot.runtime.files.pool import ReadApart, ScreenApart
from bot.services.files.running import FileScreening


def file_screening(services: Services, database_url: str) -> FileScreening:
    """Screens files over these services. No process is started before there is a file."""
    return FileScreening(
        services.unit_of_work,
        services.clock,
        reader=ReadApart(),
        tables=ScreenApart(database_url),
        texts=services.texts,
        records=services.batches,
    )
