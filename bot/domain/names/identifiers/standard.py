"""The checks of python-stdnum by our names, loaded when a name has the shape of a number: few have (checks.py)."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from stdnum import bic, cusip, isin, lei
from stdnum.cn import uscc
from stdnum.gb import sedol
from stdnum.iso7064 import mod_11_2
from stdnum.it import codicefiscale
from stdnum.mx import curp
from stdnum.ru import inn, ogrn

VALIDATE: Mapping[str, Callable[[str], object]] = {
    "isin": isin.validate,
    "bic": bic.validate,
    "lei": lei.validate,
    "cusip": cusip.validate,
    "sedol": sedol.validate,
    "uscc": uscc.validate,
    "inn": inn.validate,
    "ogrn": ogrn.validate,
    "chinese_id": mod_11_2.validate,  # stdnum.cn.ric refuses places that its table lacks
    "fiscal_code": codicefiscale.validate,
    "curp": curp.validate,
}
