"""OFAC's formats, shared by its two datasets: the SDN List and the non-SDN lists."""

from __future__ import annotations

from data.sources.formats.reading import Format
from data.sources.ofac.csv_set import CsvSet
from data.sources.ofac.delta_xml import DeltaXml
from data.sources.ofac.enhanced_xml import EnhancedXml
from data.sources.ofac.legacy_xml import LegacyXml

FORMATS: tuple[Format, ...] = (EnhancedXml(), LegacyXml(), CsvSet(), DeltaXml())
"""The best first. Each serves both datasets and tells by the content which of them a file holds."""
