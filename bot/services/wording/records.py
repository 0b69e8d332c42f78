"""What is said of a chain of records: its head, whether it is whole, where it breaks."""

from __future__ import annotations

from collections.abc import Iterator

from bot.services.records.chain import Head
from bot.services.records.verifying import Break, Fault, Verified

_WORDS = {
    Break.UNREADABLE: "cannot be read",
    Break.CONTENT: "was changed: who asked, what was asked or what was answered is not what was sealed",
    Break.CHANGED: "was changed: its hash is not that of what it says",
    Break.REWRITTEN: "does not follow the record before it: one of the two was written anew",
    Break.EMPTIED: "holds no question and answer any more, and no removal in the chain says so",
    Break.DECISION: "is of a decision, which is stored otherwise than it was sealed",
    Break.DECISION_GONE: "is of a decision, which is stored no more",
    Break.NOT_POSTED: "does not have the hash that was written down elsewhere",
}


def whose(team: str) -> str:
    """The workspace, or the command line."""
    return team or "cli"


def head_line(head: Head) -> str:
    """The head of a chain, in the form in which `records verify --head` takes it."""
    return f"{whose(head.team)}  {head.length}:{head.hash.hex()}"


def verified_lines(verified: Verified, *, outside: int) -> Iterator[str]:
    """What came of a verification, the breaks one a line."""
    name = whose(verified.team)
    for fault in verified.faults:
        yield f"{name}: {_fault(fault, verified)}"
    broken = f"{len(verified.faults):,} breaks" if len(verified.faults) != 1 else "1 break"
    state = broken if verified.faults else "the chain is whole"
    yield f"{name}: {verified.records:,} records, {state}; head {verified.head.length}:{verified.head.hash.hex()}"
    if verified.head.cut:
        yield f"{name}: the first {verified.head.cut:,} records have outlived their term and are gone."
    if verified.removed:
        yield f"{name}: from {verified.removed:,} of them question and answer were removed at a person's wish."
    if verified.decisions_outside:
        yield (
            f"{name}: {verified.decisions_outside:,} without a record in the chain among its decisions and their steps:"
            " made before these were put there, or by somebody who was removed."
        )
    if outside:
        yield f"{name}: {outside:,} records stand outside the chain: they are from before it was kept."


def _fault(fault: Fault, verified: Verified) -> str:
    match fault.kind:
        case Break.MISSING if fault.first == fault.last:
            return f"record {fault.first} is missing"
        case Break.MISSING:
            return f"records {fault.first} to {fault.last} are missing"
        case Break.SWAPPED:
            return f"records {fault.first} ({fault.ids[0]}) and {fault.last} ({fault.ids[1]}) were swapped"
        case Break.END:
            return f"the chain ends at record {fault.last}, and its head names another end ({verified.head.length})"
    named = f" ({fault.ids[0]})" if fault.ids else ""
    return f"record {fault.last}{named} {_WORDS[fault.kind]}"
