"""Candidates and the policy that ranks them: one table of weights and bounds (docs/matching.md explains it)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from bot.domain.entity import NameType, Schema
from bot.domain.legal_forms import GENERIC_WORDS, PLACE_WORDS
from bot.domain.names import has_han, name_key, plain_key

IDENTIFIER = "identifier"
EXACT_TYPES = frozenset({NameType.NAME, NameType.ALIAS, NameType.PREVIOUS_NAME, NameType.NATIVE, NameType.ACRONYM})

Rarity = Callable[[str], float]
"""How rare a word is among all stored names: 0 (in every name) to 1 (in none)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """What decides a match. Judged by tests/golden/names.csv; change it with figures before and after."""

    threshold: float = 0.82  # from here on a near name is a potential match
    nearest: float = 0.45  # from here on it is worth telling a person about
    tie: float = 0.04  # candidates this close to the best are offered as a choice
    query_share: float = 0.65  # weight of "how much of the question was found" ...
    name_share: float = 0.35  # ... against "how much of the stored name was asked for"
    generic_weight: float = 0.15
    place_weight: float = 0.25
    distinctive: float = 0.45  # a word of this weight must be found, or nobody is meant ...
    whole_words: int = 3  # ... but where so many words are found and ...
    whole_share: float = 0.9  # ... this share of both names, it is the whole name that was meant
    abbreviation: float = 0.9  # "tech" for "technology"
    legal_form_only: float = 0.99  # the names differ in their legal form
    weak_alias: float = 0.85


POLICY = Policy()


@dataclass(frozen=True, slots=True, kw_only=True)
class NameHit:
    """A stored name or identifier that may be meant. `name_type` is a NameType, or "identifier".

    `entity_id` is that of the entity's group, whichever list the name is from. `team` is the only workspace that may
    see it, "" for all.
    """

    entity_id: str
    schema: Schema
    text: str
    name_type: NameType | str
    key: str
    team: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A hit with its score (0 to 1) and, in words, what it rests on."""

    hit: NameHit
    score: float
    why: str


def rank_exact(query: str, hits: Iterable[NameHit], policy: Policy = POLICY) -> list[Candidate]:
    """Score hits found by key, the best of each entity, best first."""
    return best_of_each(filter(None, (_exact(query, hit, policy) for hit in hits)))


def _exact(query: str, hit: NameHit, policy: Policy) -> Candidate | None:
    if hit.name_type == IDENTIFIER:
        return Candidate(hit=hit, score=1.0, why=f"identifier {hit.text}, exactly")
    if hit.name_type is NameType.WEAK_ALIAS:
        why = f"“{hit.text}” is a weak alias: it never decides alone"
        return Candidate(hit=hit, score=policy.weak_alias, why=why)
    if plain_key(query) == plain_key(hit.text):
        return Candidate(hit=hit, score=1.0, why=f"{hit.name_type} “{hit.text}”, exactly")
    if hit.schema in (Schema.JURISDICTION, Schema.APP):
        return None  # "China Co., Ltd." is not China
    return Candidate(hit=hit, score=policy.legal_form_only, why=f"{hit.name_type} “{hit.text}”, but for the legal form")


def rank_near(query: str, hits: Iterable[NameHit], rarity: Rarity, policy: Policy = POLICY) -> list[Candidate]:
    """Score hits found by likeness, the best of each entity, best first. Weak aliases and acronyms do not count."""
    skipped = (NameType.WEAK_ALIAS, NameType.ACRONYM, IDENTIFIER)
    return best_of_each(_near(query, hit, rarity, policy) for hit in hits if hit.name_type not in skipped)


def best_of_each(candidates: Iterable[Candidate]) -> list[Candidate]:
    """The best candidate of each entity, best first; equal scores by entity id, so that the order is stable."""
    best: dict[str, Candidate] = {}
    for candidate in candidates:
        known = best.get(candidate.hit.entity_id)
        if known is None or candidate.score > known.score:
            best[candidate.hit.entity_id] = candidate
    return sorted(best.values(), key=lambda c: (-c.score, c.hit.entity_id))


def leaders(candidates: Sequence[Candidate], floor: float, policy: Policy = POLICY) -> list[Candidate]:
    """The candidates at or over `floor` that are as good as the best, within the tie."""
    good = [c for c in candidates if c.score >= floor]
    return [c for c in good if c.score >= good[0].score - policy.tie]


def _near(query: str, hit: NameHit, rarity: Rarity, policy: Policy) -> Candidate:
    if has_han(query) and has_han(hit.text):
        return _near_han(query, hit)
    asked, stored = name_key(query).split(), name_key(hit.text).split()
    pairs = align(asked, stored, policy)
    weigh = _weigher(rarity, policy)
    found = _share(asked, [(a, s) for a, _, s in pairs], weigh)
    covered = _share(stored, [(b, s) for _, b, s in pairs], weigh)
    score = policy.query_share * found + policy.name_share * covered
    whole = len(pairs) >= policy.whole_words and min(found, covered) >= policy.whole_share
    if not whole and not any(weigh(a) >= policy.distinctive for a, _, _ in pairs):
        score = min(score, policy.distinctive)
    return Candidate(hit=hit, score=round(score, 4), why=_explain(hit, asked, stored, pairs))


def _near_han(query: str, hit: NameHit) -> Candidate:
    asked, stored = name_key(query).replace(" ", ""), name_key(hit.text).replace(" ", "")
    score = round(OSA.normalized_similarity(asked, stored), 4)
    return Candidate(hit=hit, score=score, why=f"“{hit.text}”: {OSA.distance(asked, stored)} characters differ")


def align(asked: Sequence[str], stored: Sequence[str], policy: Policy = POLICY) -> list[tuple[str, str, float]]:
    """Pair the words of two names, most alike first, each word once; only pairs that are alike at all."""
    scored = [(word_likeness(a, b, policy), i, j) for i, a in enumerate(asked) for j, b in enumerate(stored)]
    pairs: list[tuple[str, str, float]] = []
    left, right = set(range(len(asked))), set(range(len(stored)))
    for score, i, j in sorted(scored, key=lambda t: (-t[0], t[1], t[2])):
        if score > 0 and i in left and j in right:
            pairs.append((asked[i], stored[j], score))
            left.remove(i)
            right.remove(j)
    return pairs


def word_likeness(asked: str, stored: str, policy: Policy = POLICY) -> float:
    """1 for equal words, less for typing slips and abbreviations, 0 where the words are different words.

    Slips allowed grow with the shorter word: none up to 4 letters, one up to 9, two beyond; none in numbers.
    """
    if asked == stored:
        return 1.0
    if asked.isdigit() or stored.isdigit():
        return 0.0
    if 4 <= len(asked) < len(stored) and stored.startswith(asked) and stored in GENERIC_WORDS:
        return policy.abbreviation
    shorter, longer = sorted((len(asked), len(stored)))
    allowed = 0 if shorter <= 4 else 1 if shorter <= 9 else 2
    distance = OSA.distance(asked, stored, score_cutoff=allowed)
    return 0.0 if distance > allowed else 1.0 - distance / longer


def _weigher(rarity: Rarity, policy: Policy) -> Callable[[str], float]:
    def weigh(word: str) -> float:
        if word in GENERIC_WORDS:
            return min(policy.generic_weight, rarity(word))
        return min(policy.place_weight, rarity(word)) if word in PLACE_WORDS else rarity(word)

    return weigh


def _share(words: Sequence[str], found: Sequence[tuple[str, float]], weigh: Callable[[str], float]) -> float:
    whole = sum(map(weigh, words))
    return sum(weigh(word) * score for word, score in found) / whole if whole else 0.0


def _explain(hit: NameHit, asked: Sequence[str], stored: Sequence[str], pairs: Sequence[tuple[str, str, float]]) -> str:
    alike = ", ".join(f"“{a}”" if a == b else f"“{a}” for “{b}”" for a, b, _ in pairs)
    missed = [f"“{a}”" for a in asked if a not in {p[0] for p in pairs}]
    extra = [f"“{b}”" for b in stored if b not in {p[1] for p in pairs}]
    words = [f"{hit.name_type} “{hit.text}”: {alike or 'no word in common'}"]
    if missed:
        words.append(f"not in the name: {', '.join(missed)}")
    if extra:
        words.append(f"not asked for: {', '.join(extra)}")
    return "; ".join(words)
