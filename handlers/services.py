"""What the listeners call."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass

from slack_bolt.listener.builtins import TokenRevocationListeners

from bot.domain.notices.following import Place
from bot.services.announcements.reviewing import Reviewing
from bot.services.decisions.deciding import Deciding
from bot.services.files.running import FileScreening
from bot.services.inbox import OnceOnly
from bot.services.lists.searched import Lists
from bot.services.notices.following import Following
from bot.services.notices.notice import Notices
from bot.services.ports import Asker
from bot.services.questions.asking import Questions
from bot.services.questions.lists.answering import ListQuestions
from bot.services.records.archive import Archive
from bot.services.records.printing import Printing
from bot.services.screening.screener import Screener
from bot.services.texts.screening import TextScreener
from bot.services.watch_lists.changing import Watching
from handlers.outside import Outside


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    """The services behind the listeners; `today` gives the current day, `operators` is where operators are told.

    `tokens` forgets those of a workspace that leaves, where there are many workspaces.
    `file_turn` is held while a file is screened: until then what it is given hears how many are before, and ends it by
    raising (bot/runtime/files/turns.py).
    `turn` is held while a question is read, and anew while its answer is computed; each begins once nobody is being
    acknowledged, or after a second of waiting for that (bot/runtime/turns.py).
    """

    screener: Screener
    lists: Lists
    following: Following
    watching: Watching
    notices: Notices
    questions: Questions
    list_questions: ListQuestions
    texts: TextScreener
    files: FileScreening
    once: OnceOnly
    reviewing: Reviewing
    deciding: Deciding
    today: Callable[[], dt.date]
    archive: Archive
    printing: Printing
    tokens: TokenRevocationListeners | None = None
    operators: Place | None = None
    outside: Outside = Outside()
    turn: Callable[[], AbstractContextManager[None]] = nullcontext
    file_turn: Callable[[Callable[[int], object]], AbstractContextManager[object]] = nullcontext

    def may_share(self, who: Asker) -> bool:
        """Whether an answer for this person is offered for sharing."""
        return self.outside.sharing or not who.public_only
