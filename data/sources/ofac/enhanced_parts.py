"""The parts of an entity in OFAC's enhanced XML: names, addresses, features, documents, relationships."""

from __future__ import annotations

from collections.abc import Iterator

from bot.domain.lists.entry import EntryLink
from bot.errors import ListRefused
from data.sources.formats.text import joined, trimmed
from data.sources.formats.xml import Node, Style
from data.sources.ofac.periods import Period, read_period
from data.sources.ofac.record import Address, Fact, Oddities, Party, PartyName
from data.sources.ofac.vocabulary import ADDRESS_PARTS, ALIASES, SCRIPTS

STYLE = Style(
    text=trimmed, attribute=str.strip, numbered=frozenset({"refId", "featureTypeId", "nameId", "nameTranslationId"})
)
"""Texts as OFAC prints them; the attributes are numbers of its own, which say nothing more."""


def names_of(record: Node) -> list[PartyName]:
    """Every name in every script, the primary one first."""
    primary: list[PartyName] = []
    others: list[PartyName] = []
    for name in record.group("names", "name"):
        name.ignore_attributes("id")
        is_primary, weak = name.flag("isPrimary"), name.flag("isLowQuality")
        word = name.text("aliasType").lower()
        if word not in ("", *ALIASES) or bool(word) == is_primary:
            raise ListRefused(f"{name.place}: unknown aliasType {word[:40]!r}")
        for translation in name.group("translations", "translation"):
            first, spelling = _translation(translation, kind=word, weak=weak)
            (primary if is_primary and first else others).append(spelling)
        name.finish()
    if len(primary) != 1:
        raise ListRefused(f"{record.place}: it has {len(primary)} primary names")
    return primary + others


def _translation(record: Node, *, kind: str, weak: bool) -> tuple[bool, PartyName]:
    record.ignore_attributes("id")
    record.ignore("nameParts", "formattedFirstName", "formattedLastName")
    script = SCRIPTS[record.choice("script", SCRIPTS)]
    first, text = record.flag("isPrimary"), record.need("formattedFullName")
    record.finish()
    return first, PartyName(text=text, kind=kind, weak=weak, script=script)


def addresses_of(record: Node) -> Iterator[Address]:
    for address in record.group("addresses", "address"):
        address.ignore_attributes("id")
        country, spellings = address.text("country"), [""]
        if (translations := address.one("translations")) is not None:
            country = country or translations.text("country")
            spellings = [_address_lines(one) for one in translations.children("translation")]
            translations.finish()
        address.finish()
        for text in dict.fromkeys(joined(spelling, country) for spelling in spellings or [""]):
            if text:
                yield Address(text=text, country=country)


def _address_lines(record: Node) -> str:
    record.ignore_attributes("id")
    record.ignore("isPrimary", "script")
    lines: dict[str, str] = {}
    for part in record.group("addressParts", "addressPart"):
        part.ignore_attributes("id")
        kind = part.need("type")
        if kind not in ADDRESS_PARTS or kind in lines:
            raise ListRefused(f"{record.place}: unknown or second part {kind[:40]!r}")
        lines[kind] = part.text("value")
        part.finish()
    record.finish()
    return joined(*(lines.get(kind, "") for kind in ADDRESS_PARTS))


def features_of(record: Node, *, odd: Oddities) -> Iterator[Fact]:
    for feature in record.group("features", "feature"):
        feature.ignore_attributes("id")
        feature.ignore("versionId", "valueRefId", "isPrimary")
        kind, value = feature.need("type"), feature.text("value")
        period = _period(feature.one("valueDate"))
        if period and (told := read_period(value)) and (told.first, told.last) != (period.first, period.last):
            odd.note(f"{record.place}: {kind!r} is {value!r}, its date {period.iso}")
        yield Fact(type=kind, value=value, note=joined(feature.text("reliability"), feature.text("comments")))
        feature.finish()


def documents_of(record: Node, *, primary: str) -> Iterator[Fact]:
    for document in record.group("identityDocuments", "identityDocument"):
        document.ignore_attributes("id")
        name = document.text("name")
        days = [f"{word} {period.iso}" for word, tag in (("issued", "issueDate"), ("expires", "expirationDate"))
                if (period := _period(document.one(tag)))]  # fmt: skip
        note = joined(
            document.text("issuingCountry"), document.text("issuingLocation"), document.text("issuingAuthority"), *days,
            "" if document.flag("isValid", absent=True) else "not valid",
            f"in the name of {name}" if name and name != primary else "",
            document.text("comments"),
            *document.group_texts("idFeatures", "idFeature", numbers=("id", "featureVersionId")),
        )  # fmt: skip
        yield Fact(type=document.need("type"), value=document.text("documentNumber"), note=note, document=True)
        document.finish()


def take_relationships(record: Node, *, into: Party) -> None:
    for one in record.group("relationships", "relationship"):
        one.ignore_attributes("id")
        relation, related = one.need("type"), one.need_one("relatedEntity")
        link = EntryLink(relation=relation, name=related.content(), entry=related.need_attribute("entityId"))
        related.finish()
        period = _period(one.one("dateRange"))
        quality = one.text("quality")
        more = joined(quality and f"quality {quality}", period.iso if period else "", one.text("comments"))
        one.finish()
        into.links.append(link)
        if more:
            into.details.append((relation, f"{link.name}: {more}"))


def _period(record: Node | None) -> Period | None:
    """What a date spans: from the first day it may have begun to the last it may have ended; None without days."""
    if record is None:
        return None
    record.ignore_attributes("id")
    record.ignore("isDateRange")
    circa = record.flag("isApproximate")
    texts = [record.text(tag) for tag in ("fromDateBegin", "fromDateEnd", "toDateBegin", "toDateEnd")]
    record.finish()
    days = [record.day(text) for text in texts if text]
    return Period(first=min(days), last=max(days), circa=circa) if days else None
