"""What of a text may be a name where payments, forms and files put words beside it."""

from __future__ import annotations

import pytest

from bot.domain.names.as_written.noted import noted


def names(text: str) -> list[str]:
    return [one.name for one in noted(text)]


def freely(text: str) -> list[str]:
    """Those that are looked for by likeness too."""
    return [one.name for one in noted(text) if not one.exactly]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("B/O Quokka Marine", "Quokka Marine"),
        ("Wombat Ltd o/b/o Quokka Marine", "Quokka Marine"),
        ("Jon Wombat c/o Quokka Marine", "Quokka Marine"),
        ("Quokka Marine dba Wombat", "Quokka Marine"),
        ("Wombat trading as Quokka Marine", "Quokka Marine"),
        ("A/C no. 00123456 Quokka Marine", "Quokka Marine"),
        ("/BNF/Quokka Marine", "Quokka Marine"),
        (":50K:/123456789 Quokka Marine", "Quokka Marine"),
        ("//CH123456 Quokka Marine", "Quokka Marine"),
        ("Attn: Quokka Marine", "Quokka Marine"),
        ("Quokka Marine Ref 99", "Quokka Marine"),
        ("REF#A99-12 Quokka Marine", "Quokka Marine"),
        ("INV 4711/2023 Quokka Marine", "Quokka Marine"),
        ("KYC_Quokka Marine_2023", "Quokka Marine"),
        ("Quokka Marine.pdf", "Quokka Marine"),
        ("Quokka Marine's account", "Quokka Marine"),
        ("Messrs. Full Quokka", "Full Quokka"),
        ("Ref 99 JI QUOKKA 6", "JI QUOKKA 6"),
        ("Quokka Marine Quokka Marine", "Quokka Marine"),
        ("QUO?KA", "QUOKA"),
        ("wire transfer to Quokka New", "Quokka New"),
    ],
)
def test_a_name_beside_what_is_hardly_ever_in_one_is_looked_for_by_likeness(text: str, name: str) -> None:
    assert name in freely(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Quokka Marine - director", "Quokka Marine"),
        ("Quokka Marine, CEO", "Quokka Marine"),
        ("Supplier Quokka", "Quokka"),
        ("Quokka Marine, 12 High Street, London", "Quokka Marine"),
        ("JI QUOKKA 6 12 High Street", "JI QUOKKA 6"),
        ("LI, Wombat, Tehran, Iran", "LI, Wombat"),
        ("Shelf 3: Quokka Marine", "Quokka Marine"),
        ("QU0KK4", "QUOKKA"),
        ("JonQuokkaBilby", "Jon Quokka Bilby"),
        ("Quokka1", "Quokka"),
    ],
)
def test_beside_what_may_be_in_a_name_only_the_very_name_counts(text: str, name: str) -> None:
    assert name in names(text)
    assert name not in freely(text)


@pytest.mark.parametrize(
    "text",
    ["Quokka Marine", "Huawei Technologies Co., Ltd.", "KIM, Jong Un", "1810.HK", "3M", "C.V. Quokka Marine S.A.",
     "Full Sun", "New Horizon", "Old", "Attn:", "Ref 99", "小米 集团", "Customers Bancorp, Inc."],
)  # fmt: skip
def test_a_name_beside_which_nothing_stands_is_not_taken_apart(text: str) -> None:
    assert names(text) == []


def test_a_text_has_at_most_a_few_such_names() -> None:
    assert len(noted(" | ".join(f"Quokka{letter} Marine" for letter in "ABCDEFGHIJ"))) == 6
