"""What is remembered of terms is what was worked out, and never more than fits."""

from __future__ import annotations

from data.index.remembered import MOST, Remembered


def test_a_term_is_worked_out_once_and_all_are_forgotten_when_there_are_too_many() -> None:
    asked: list[str] = []

    def length(term: str) -> int:
        asked.append(term)
        return len(term)

    lengths = Remembered[int](length)
    assert (lengths["kestrel"], lengths["kestrel"], asked) == (7, 7, ["kestrel"])
    for number in range(MOST):
        assert lengths[f"{number:06}"] == 6
    assert len(lengths) <= MOST
    assert (lengths["kestrel"], asked.count("kestrel")) == (7, 2)
