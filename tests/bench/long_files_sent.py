"""What the bench of long files sends to the bot that it kills or measures, and when a file is over."""

from __future__ import annotations

import json
import random
import time
from io import BytesIO

from openpyxl import Workbook

from bot.demo.payloads import Person
from tests.bench.bot_process import BotProcess
from tests.e2e.standin.delivery import Http
from tests.e2e.standin.slack import Slack

NAMES = "Xiaomi Huawei SMIC Hikvision Dahua ZTE Tencent Alibaba Kaspersky DJI".split()
WORDS = "Alder Birch Cedar Dogwood Elm Fir Gorse Hazel Ivy Juniper Kapok Larch Maple Nutmeg Oak Pine Rowan".split()
KINDS = "Plumbing Logistics Foods Textiles Optics Ceramics Printing Motors Timber Paper".split()
LONGEST = 900.0


def table(rows: int, draw: random.Random) -> bytes:
    """Names that nobody bears, a listed one in fifty, and a total."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Holdings")
    sheet.append(["Issuer", "ISIN", "Nominal"])
    for number in range(rows - 1):
        made = f"{draw.choice(WORDS)} {draw.choice(WORDS)} {draw.choice(KINDS)} {number} Ltd"
        sheet.append([draw.choice(NAMES) if number % 50 == 7 else made, "", draw.randint(1, 9) * 1000])
    sheet.append(["Total", "", 1])
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def send(bot: BotProcess, name: str, content: bytes) -> None:
    """Send the bot a file, which it has to acknowledge in time."""
    id = bot.slack.send(name, content)
    event = Person(bot.slack.workspace).sends(id, mention=True)
    if not Http(bot.port, bot.slack.workspace.signing_secret).send(event).in_time:
        raise SystemExit(f"{name} was not acknowledged")


def is_over(slack: Slack, name: str) -> bool:
    """Whether a message in Slack says that the file's rows were screened."""
    return any(name in (said := json.dumps(one)) and "rows screened" in said for one in list(slack.messages))


def wait(slack: Slack, name: str) -> float:
    """Wait until the file is over; the seconds that took."""
    began = time.monotonic()
    while not is_over(slack, name):
        if time.monotonic() - began > LONGEST:
            raise SystemExit(f"{name} was never finished")
        time.sleep(0.2)
    return time.monotonic() - began
