"""Signs around a name and within it that are none of it: markup, emoji, footnotes, numbering, letters set apart.

They are taken away where nobody has the name as it stands: a listed name may hold any of them.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from urllib.parse import unquote

from anyascii import anyascii

from bot.domain.patterns import Pattern

_MAY_BE = Pattern(r"[<&%\\#*:\[({‐-⯿]|_x|^\W*\w{1,3}[.)\s]|(?:\b\w\b\W+){3}")
"""What ASCII clutter has; most names have none of it, and are not looked at further."""
_FOOTNOTE = Pattern(r"<sup>[^<>]*</sup>", re.IGNORECASE)
_INLINE = "a|abbr|b|big|code|em|font|i|ins|mark|s|small|span|strike|strong|sub|sup|tt|u"
_BLOCK = (
    "body|blockquote|br|center|dd|div|dl|dt|h[1-6]|hr|html|img|label|li|ol|p|pre|table|tbody|td|th|thead|title|tr|ul"
)
_TAG = Pattern(rf"</?(?:(?P<inline>{_INLINE})|{_BLOCK})(?:\s[^<>]*)?/?>", re.IGNORECASE)
_ELEMENT = Pattern(r"<(?P<tag>[A-Za-z][\w:.-]*)(?:\s[^<>]*)?>(?P<within>.+)</(?P=tag)>\s*", re.DOTALL)
_ENTITY = Pattern(r"&(?:#\d{1,6}|#x[0-9a-f]{1,6}|[a-z]{2,8}\d{0,2});", re.IGNORECASE)
_ENCODED = Pattern(r"%(?:2[0-9A-F]|3[A-F]|C[2-9A-F]|D[0-9A-F]|E[0-9A-F])", re.IGNORECASE)
_CONTROL = Pattern(r"_x[0-9A-Fa-f]{4}_|\\[nrt](?![a-z])")
"""A control sign as workbooks write it, and as programs do."""
_SHORTCODE = Pattern(r"(?<!\w):[a-z][\w+-]*:(?!\w)")
_RAISED = Pattern(r"(?<=\w)[¹²³⁰-⁹ªº†‡§¶]+")
_MARKED = Pattern(r"(?<=\S)\s*(?:\*+|†+|‡+|§|¶|\[\d{1,2}\]|\(\d{1,2}\)|\([a-z*]\))\s*$")
_NUMBERED = Pattern(
    r"\A\s*(?:[(\[]?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,4})[)\]]|(?:\d{1,3}|[a-z]|[ivx]{1,4})\.(?=\s)|\d{1,2}(?:\.\d{1,2})+\.?(?=\s)"
    r"|(?:#|№|No\.)\s*\d{1,4}(?=\s)|\d{1,3}\s*[-–—:](?=\s)|\[[ xX]\]|0\d{1,3}(?=\s))\s*(?=\S{2})"
)
_SPACED = Pattern(r"\W*[^\W\d_](?:[\W_]{1,3}[^\W_]){3,}\W*")
LONGEST = 400
"""Letters of a text that is looked over; a name has half as many at most."""
_SPECIAL = {"™": " ", "℠": " ", "®": " ", "©": " ", "℗": " "}
_LEADS = "ÂÃâÐÑØÙÄÅÎÏ"
_FOLLOWS = "\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
_MISREAD = Pattern(rf"(?:[{_LEADS}äåæçèéê][{_FOLLOWS}]{{1,2}})+")
"""UTF-8 that was read as Windows' Western letters: "â€œ" for “, "Ð“" for Г."""


@lru_cache(maxsize=4096)
def uncluttered(text: str) -> str:
    """The text without what is no part of a name; as it stands where it has nothing of the kind, or nothing else."""
    if len(text) > LONGEST or (text.isascii() and not _MAY_BE.search(text)):
        return text
    plain = _without_markup(_as_written(text))
    plain = _MARKED.sub("", _NUMBERED.sub("", _without_signs(plain)))
    plain = _together(" ".join(plain.split()))
    return plain if any(map(str.isalpha, plain)) else text


def _as_written(text: str) -> str:
    """The text as it was before it was encoded, or read in another encoding."""
    if _ENCODED.search(text):
        text = unquote(text)
    return text if text.isascii() else _MISREAD.sub(lambda found: _read_anew(found.group()), text)


def _read_anew(letters: str) -> str:
    """Signs of Windows' Western letters as the UTF-8 that they were; "" where a part of it is lost, as of “"â€"”."""
    raw = b"".join(_byte(letter) for letter in letters)
    read = raw.decode("utf-8", errors="ignore")
    return read if read or any(letter not in _LEADS + "€" for letter in letters) else " "


def _byte(letter: str) -> bytes:
    try:
        return letter.encode("cp1252")
    except UnicodeEncodeError:
        return letter.encode("latin-1", errors="ignore")


def _without_markup(text: str) -> str:
    for _ in range(2):  # "&amp;quot;" was escaped twice
        text = _without_entities(text) if _ENTITY.search(text) else text
    text = _TAG.sub(lambda tag: "" if tag["inline"] else " ", _FOOTNOTE.sub("", text))
    if element := _ELEMENT.fullmatch(text.strip()):
        text = element["within"]
    return _SHORTCODE.sub(" ", _CONTROL.sub(" ", text))


def _without_entities(text: str) -> str:
    from html import unescape  # loads a table of two thousand, which few names need

    return unescape(text)


def _without_signs(text: str) -> str:
    if text.isascii():
        return text
    return "".join(map(_letter, _RAISED.sub("", text)))


@lru_cache(maxsize=1024)
def _letter(sign: str) -> str:
    """A sign as the letter that it is a picture of (Ⓗ: H), or a blank; letters and all else as they stand."""
    if sign in _SPECIAL:
        return " "
    if unicodedata.category(sign) not in ("So", "Sk", "Cn", "Co"):
        return sign
    letter = unicodedata.normalize("NFKC", sign)
    letter = letter if letter.isalnum() else anyascii(sign)
    return letter if len(letter) == 1 and letter.isalnum() else " "


def _together(text: str) -> str:
    """ "H U A W E I" and "H-U-A-W-E-I" as one word; any other text as it stands."""
    return re.sub(r"[\W_]+", "", text) if _SPACED.fullmatch(text) else text
