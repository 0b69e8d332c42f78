"""A foreign firm asked about by its Chinese name is told, and the answer says how it was read."""

from __future__ import annotations

import pytest

from tests.integration.commands import Run


@pytest.mark.parametrize(("asked", "caption"), [("卢克石油", "PJSC Lukoil"), ("卡巴斯基", "AO Kaspersky Lab")])
def test_a_foreign_firm_is_told_by_its_chinese_name(run: Run, asked: str, caption: str) -> None:
    (row,) = run("screen", asked, "--json").rows
    found = [*row["findings"], *row["also"]]
    assert row["outcome"] in ("potential_match", "ambiguous")
    assert caption in [one["entity"]["caption"] for one in found]
    assert any(f"“{asked}” read as" in one["match"]["explanation"] for one in found)
