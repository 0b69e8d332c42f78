"""What is said of securities where several lists block property, and where the strictest listing is suspended."""

from __future__ import annotations

import pytest

from bot.domain.law.listed import Status
from bot.services.questions.reading import Aspect
from tests.unit.handlers.made import a_finding, day
from tests.unit.services.lines import asked, on_1260h, on_cmic, on_sdn

EU = on_sdn(program="EU", program_short="EU list", id="eu")
ASPECTS = pytest.mark.parametrize("aspect", [Aspect.DEADLINE, Aspect.HOLD_OR_BUY])


@ASPECTS
def test_each_list_that_blocks_property_is_named_and_no_milder_one(aspect: Aspect) -> None:
    both = "OFAC SDN List: Property is blocked. There is no divestment date. Blocked too: EU list."
    assert asked(aspect, a_finding(on_sdn(), EU, on_1260h())) == both
    assert asked(aspect, a_finding(on_sdn(), EU, on_cmic())).startswith(both)


@ASPECTS
def test_a_suspended_listing_is_never_told_as_blocking(aspect: Aspect) -> None:
    paused = on_sdn(status=Status.SUSPENDED, suspended_on=day("2026-03-12"))
    said = asked(aspect, a_finding(paused))
    assert "blocked" not in said
    assert "OFAC SDN List: suspended since 12 Mar 2026; its bans have no effect while it is." in said
