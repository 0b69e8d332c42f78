"""How OFAC's files, and the list that Commerce puts together from them, call the dates of the NS-CMIC List."""

from __future__ import annotations

from bot.domain.law.deadline import DeadlineKind

LISTED, EFFECTIVE = "Listing Date (CMIC)", "Effective Date (CMIC)"
DIVEST = "Purchase/Sales For Divestment Date (CMIC)"
STATED = {EFFECTIVE: DeadlineKind.PURCHASE_BAN, DIVEST: DeadlineKind.DIVEST_BY}
"""What falls due on the dates that a listing states itself."""
