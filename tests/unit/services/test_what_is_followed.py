"""Whom somebody means who says the name of what is followed, and what is said where nothing is meant."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.domain.notices.following import EVERYTHING, Follow, Place, Target, TargetKind
from bot.services.notices.targets import is_named, not_followed

SDN = Target(kind=TargetKind.DATASET, id="us_ofac_sdn", label="SDN list")
PROGRAM = Target(kind=TargetKind.PROGRAM, id="US-NS-CMIC", label="OFAC NS-CMIC List")
KESTREL = Target(kind=TargetKind.ENTITY, id="kestrel-optics", label="Kestrel Optics Co., Ltd.")


def follows(target: Target) -> Follow:
    return Follow(
        number=1,
        place=Place(team="T1", channel="C1"),
        target=target,
        by="U1",
        at=dt.datetime(2026, 1, 1, tzinfo=dt.UTC),
    )


@pytest.mark.parametrize(
    ("target", "name", "meant"),
    [
        (EVERYTHING, "everything", True),
        (EVERYTHING, "Everything", True),
        (EVERYTHING, "kestrel", False),
        (SDN, "everything", False),
        (SDN, "sdn LIST", True),
        (SDN, "us_ofac_sdn", True),
        (SDN, "ofac", False),
        (PROGRAM, "ns-cmic", True),
        (PROGRAM, "cmic", False),
        (KESTREL, "kestrel optics co ltd", True),
        (KESTREL, "optics", True),
        (KESTREL, "osprey", False),
    ],
)
def test_what_is_followed_is_meant_by_its_name_its_id_or_the_end_of_that(
    target: Target, name: str, meant: bool
) -> None:
    assert is_named(target, name) is meant


def test_a_name_that_is_not_followed_is_told_with_the_nearest_that_is() -> None:
    assert not_followed("x", []) == "Nothing is followed here."
    standing = [follows(KESTREL), follows(SDN)]
    assert not_followed("Kestral Optics", standing).endswith("Did you mean Kestrel Optics Co., Ltd.?")
    assert not_followed("zzz", standing) == "“zzz” is not followed here. /screen following shows what is."
    assert not_followed("z" * 61, standing).startswith(f"“{'z' * 60}” is")
