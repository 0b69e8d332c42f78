"""Errors that people are shown: one clear line each, no traceback."""


class ScreenbotError(Exception):
    """Something a person can mend. Its text is the one line they are shown."""


class BadInput(ScreenbotError):
    """What was asked or given cannot be read: an unknown option, an unreadable date."""


class BadFacts(ScreenbotError):
    """A reviewed file is wrong. Carries every problem found, each naming file, row and reason; nothing was loaded."""

    def __init__(self, problems: list[str]) -> None:
        self.problems = problems
        more = f" (and {len(problems) - 1} more)" if len(problems) > 1 else ""
        super().__init__(f"{problems[0]}{more}")


class StoreError(ScreenbotError):
    """The database cannot be opened or is not at the expected schema."""


class Collision(StoreError):
    """A change met another one at the same moment and was undone: it may be tried again (services/retrying.py)."""


class ConfigError(ScreenbotError):
    """The environment or .env lacks something, or holds something malformed. Names all of it at once."""


class ListRefused(ScreenbotError):
    """A publisher's file is not to be trusted, or not understood. The stored version stays in force."""
