"""What can be asked, with examples."""

from __future__ import annotations

from bot.services.wording.small_print import NOT_A_FINDING
from handlers.blocks.parts import Block, Message, context, escape, message, section

EXAMPLES = (
    "Try: `/screen Xiaomi` · `/screen Huawei, SMIC as of 2021-01-15` · `/screen lists` · `/screen help`",
    "In a message: “is Hikvision sanctioned?” · “when do we have to be out of DJI?” · “what about WeChat Pay?”",
)
WHAT = "Is a name designated, by whom, since when, by when must one be out? I answer from reviewed lists, with sources."
_WAYS = (
    "*How to ask*",
    "• `/screen Xiaomi` — a company, an app, a country; a ticker, ISIN or OFAC number will do",
    "• `/screen Xiaomi as of 2021-04-01` — as it stood on that day (from 1 Jan 2018; orders from 1990)",
    "• `/screen Huawei, SMIC and DJI` — up to ten names, a line each",
    "• `/screen follow Huawei` — hear of every change; also a list, a program or `all`; `following`, `unfollow`",
    "• `/screen matter Falcon` — what is asked in this channel belongs to it; `/screen record ID` opens a record",
    "• `/screen lists` — which lists there are, and how fresh they are",
    "• Mention me in a channel or write to me: “is Cuba a foreign adversary?”, “Huawei as of 3 March 2021”",
    "• Send me a file (CSV, XLSX, TXT, PDF, DOCX; 20 MB, 10,000 rows) — every row is screened, the worst come first; "
    "*Watch these names* under its results, and you hear of every change that concerns one",
    "• In the thread of an answer simply go on asking: “since when?”, “source?”, “and SMIC?”, “as of March 2021?”",
)
_PRIVATE = (
    "Only you see the answers to /screen until you choose *Share in channel*. Mentions are answered in the thread."
)


def help_blocks() -> list[Block]:
    """What it does and how to ask."""
    return [section([WHAT]), section(_WAYS), section([_PRIVATE])]


def usage() -> Message:
    """The answer to "help"."""
    return message(WHAT, [*help_blocks(), context(NOT_A_FINDING)])


def refusal(line: str) -> Message:
    """The answer to what cannot be read: the one line that says why, and examples."""
    said = escape(line, 500)
    return message(said, [section([said]), context(*EXAMPLES)])


def notice(line: str) -> Message:
    """One line, ours, and nothing else."""
    return message(line, [section([line])])


GONE = notice("That answer is no longer there: please ask again.")
