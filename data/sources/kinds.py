"""Company, organisation, or not told: what a name itself says, for lists that give no type (every BIS and State list).

Never Person: that a name sounds like one proves nothing. What no word of the tables tells stays a LegalEntity.
Tables are reviewed; words are as they stand in a name in lower case, without dots.
"""

from __future__ import annotations

import re

from bot.domain.law.entity import Schema

_COMPANY = frozenset(
    """
    ao bhd bv bvba cjsc co company corp corporation corporated eood fzc fzco fze fz-llc fz gmbh inc incorporated jsc kft
    limited llc llp ltd ltda nv oao ojsc ooo ou oyj pao pjsc plc pte pty pvt sarl sas sdn sgps spa srl sro zao
    """.split()
)
_ORGANIZATION = frozenset(
    """
    academy aerospace agency air aircraft airlines airways aktsionernoe alloys army associates association authority
    automation aviation bank branch brigade bureau center centre chamber cloud commission committee communications
    complex computer computers concern consortium consulting corps council cultural department directorate electric
    electronics energy engineering engineers enterprise enterprises equipment establishment export exporters factory
    faculty fleet force forces foundation fund government group guard hardware headquarters holding holdings
    hospital import importers industrial industries industry information institute institution instruments
    intelligence international laboratories laboratory logistics machinery manufacturing marketing materials
    microelectronics microsystems military mills ministry navy network networks obschestvo observatory obshchestvo
    office optics optronics organisation organization partnership petrochemical petroleum plant police port
    production program project radar railway refinery regiment republic research sanayi school scientific sector
    semiconductor service services shipping shipyard society solutions station supercomputing supplies supply system
    systems tech technical technologies technology telecom telecommunications ticaret trade traders trading
    transport unit university warehouse works zavod
    """.split()
)
_COMPANY_AT_THE_END = frozenset("ab ag oy sa sal sl".split())  # too short to mean that anywhere else
_DOTTED = re.compile(r"\b(\w)\.(?=\w\b)")  # S.R.O, L.L.C
_WORD = re.compile(r"[^\W_]+(?:-llc)?")


def kind_of(name: str, *, otherwise: Schema = Schema.LEGAL_ENTITY) -> Schema:
    """The schema that the words of a name tell, `otherwise` where they tell none."""
    words = _WORD.findall(_DOTTED.sub(r"\1", name.casefold()))
    if _COMPANY & set(words) or (words[1:] and words[-1] in _COMPANY_AT_THE_END):
        return Schema.COMPANY
    return Schema.ORGANIZATION if _ORGANIZATION & set(words) else otherwise
