"""`data notices` and `data acknowledge`: documents that may change a list, and what people found of them."""

from __future__ import annotations

import getpass
import re
from typing import Annotated

import typer

from bot import settings as configuration
from bot.app import Services, open_services
from bot.domain.lists.announcement import Verdict
from bot.errors import BadInput
from bot.services.announcements.announced import Announced
from bot.services.announcements.intake import IntakeResult
from bot.services.announcements.watching import Watching
from bot.services.wording.lists.announced import ALREADY, about, heading, reviewed, standing
from data.sources.watching import searches

Number = Annotated[str, typer.Argument(help="The document's number, like 2026-26001.")]
NoEffect = Annotated[bool, typer.Option("--no-effect", help="The document does not change the list.")]
Reason = Annotated[str, typer.Option(metavar="TEXT", help="The reason, saved with the review.")]

By = Annotated[
    str,
    typer.Option(metavar="ID", help="Your id in Slack, by which reviewers are told apart."),
]
_SLACK_ID = re.compile(r"[UW][A-Z0-9]{2,20}")


def notices() -> None:
    """List the official documents that may change a reviewed list and are not yet dealt with, oldest first."""
    found = open_services(configuration.load(), fill=False).reviewing.standing()
    for announced in found:
        _print(announced)
    if not found:
        typer.echo("No document is waiting to be reviewed or entered.")


def acknowledge(number: Number, no_effect: NoEffect = False, reason: Reason = "", by: By = "") -> None:
    """Record your review of a document: its changes are to be entered or, with --no-effect, it changes nothing."""
    if not reason.strip():
        raise BadInput("Give the reason with --reason TEXT; it is saved with the review.")
    settings = configuration.load()
    if by and not _SLACK_ID.fullmatch(by):
        raise BadInput(f"--by {by[:40]!r} is not a person's id in Slack: it looks like U0123ABCD.")
    if settings.reviewers_needed > 1 and not by:
        raise BadInput(f"{settings.reviewers_needed} people have to review: say who you are with --by U0123ABCD.")
    services = open_services(settings, fill=False)
    verdict = Verdict.NO_EFFECT if no_effect else Verdict.ACKNOWLEDGED
    who = by or f"{getpass.getuser()} (command line)"
    announced, new = services.reviewing.review(number, verdict, by=who, reason=reason)
    _print(announced)
    if not new:
        typer.echo(ALREADY)


def look(services: Services, source: str) -> IntakeResult:
    """Ask one source for documents, and print what came of it."""
    told = Watching(services.intake, searches()).look(source)
    typer.echo(f"{source}: {told.new} new, {told.altered} altered, {told.gone} no longer listed")
    return told


def _print(announced: Announced) -> None:
    one = announced.kept.announcement
    typer.echo(f"{heading(announced)}: {one.title}")
    typer.echo(f"  {about(announced.kept)}  {one.url}")
    for review in announced.kept.reviews:
        verdict, when = reviewed(review)
        typer.echo(f"  {verdict} by {review.by}, {when}")
    typer.echo(f"  {standing(announced)}")
