"""Documents made by hand, in the shape the Federal Register's interface gives them."""

from __future__ import annotations

from typing import Any


def a_paper(number: int = 1, **more: Any) -> dict[str, Any]:
    """A document as the interface gives it; by default published after the list was last checked."""
    known: dict[str, Any] = {
        "document_number": f"2026-{20000 + number}",
        "title": f"Notice of Availability of Designation of Chinese Military Companies, No. {number}",
        "action": "Notice of availability.",
        "publication_date": f"2026-11-{number % 24 + 1:02}",
        "agencies": [{"raw_name": "DEPARTMENT OF DEFENSE", "name": "Defense Department", "id": 103, "slug": "d"}],
        "html_url": f"https://www.federalregister.gov/documents/2026/11/05/2026-{20000 + number}/notice",
        "citation": f"91 FR {60000 + number}",
        "correction_of": None,
    }
    return known | more
