"""Why two entities are, or are not, the same: one function a reason, its docstring shown to people.

Invariant: the score of a pair is the logistic of the base and of each reason's value (0 to 1) times
its weight for the kind. Nothing else moves it, so the reasons of a link explain all of its score.
A reason is symmetric: it never asks which of the two is left.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from nlp.resolve.likeness import Agreement, Core, Likeness, liken
from nlp.resolve.profiles import Subject
from nlp.resolve.territory import Lie, closest

_COMPANY = (0.0, 0.7, 1.0)  # what none, one, two companions in common say; more say no more
_LIFETIME = 25  # years without a word after which a name is likely another person's
_NAME_PARTS = 2  # family and given name
_MIDDLE_NAMES = frozenset({"văn", "thị"})


@dataclass(frozen=True)
class Pair:
    """Two subjects of one kind, and how the two names of theirs that are most alike compare."""

    left: Subject
    right: Subject

    @cached_property
    def names(self) -> Likeness:
        """Compare their names."""
        found = (liken(a, b) for a in self.left.wordings for b in self.right.wordings)
        return max(found)

    @cached_property
    def lie(self) -> Lie:
        """Tell how their places lie to each other."""
        return closest(self.left.profile.places, self.right.profile.places)

    @property
    def subjects(self) -> tuple[Subject, Subject]:
        """Give both."""
        return self.left, self.right


def same_name(pair: Pair) -> float:
    """Both bear the same full name, short forms written out."""
    return float(pair.names.exact)


def same_name_but_place(pair: Pair) -> float:
    """Both bear the same name but for the place in it, which one leaves out."""
    names = pair.names
    return float(not names.exact and names.core is Core.SAME and names.seat is not Agreement.DIFFER)


def same_unmarked(pair: Pair) -> float:
    """The names are the same without marks, and one was typed without any."""
    return float(pair.names.core is Core.UNMARKED)


def same_words(pair: Pair) -> float:
    """The names have the same words in another order."""
    return float(pair.names.core is Core.ORDER)


def same_alias(pair: Pair) -> float:
    """The names are two of those that the reference table gives for one campaign."""
    return float(_of_one_alias(pair) and not pair.names.exact)


def _of_one_alias(pair: Pair) -> bool:
    left, right = pair.subjects
    return left.alias != "" and left.alias == right.alias


def short_form(pair: Pair) -> float:
    """Letters of one name stand for words of the other."""
    return float(pair.names.core is Core.SHORT)


def misspelt(pair: Pair) -> float:
    """The names differ in single letters of long words."""
    return float(pair.names.core is Core.MISSPELT)


def longer_name(pair: Pair) -> float:
    """One name has all words of the other and more; the more, the less it says."""
    return pair.names.similarity if pair.names.core is Core.LONGER else 0.0


def part_of_other(pair: Pair) -> float:
    """One name ends with all of the other: it is of a part of that body."""
    return float(pair.names.core is Core.PART)


def marks_differ(pair: Pair) -> float:
    """Both names bear marks and differ in them: Hòa is not Hoa."""
    return float(pair.names.core is Core.MARKS)


def words_differ(pair: Pair) -> float:
    """Each name has words that the other lacks, and no table knows them for one."""
    return float(pair.names.core is Core.OTHER and not same_alias(pair))


def numbers_differ(pair: Pair) -> float:
    """The names bear other numbers: Khối 12 is not Khối 13."""
    return float(pair.names.numbers is Agreement.DIFFER)


def number_missing(pair: Pair) -> float:
    """Only one of the names bears a number."""
    return float(pair.names.numbers is Agreement.MISSING)


def levels_differ(pair: Pair) -> float:
    """The names are of other levels, tỉnh and huyện, and it is no place that was raised."""
    level = pair.names.level
    return float(
        level is Agreement.DIFFER or (level is Agreement.NEAR and pair.lie is not Lie.SAME)
    )


def named_places_differ(pair: Pair) -> float:
    """The names themselves name other places."""
    return float(pair.names.seat is Agreement.DIFFER)


def same_place(pair: Pair) -> float:
    """Their documents put both in the same place."""
    return float(pair.lie is Lie.SAME)


def same_province(pair: Pair) -> float:
    """Their documents put both in one province, one in a part of where the other is."""
    return float(pair.lie is Lie.INSIDE)


def successor_place(pair: Pair) -> float:
    """One is placed where the other was before the reorganization of July 2025."""
    return float(pair.lie is Lie.SUCCESSOR)


def other_part_of_province(pair: Pair) -> float:
    """Both are in one province, in parts of it that do not overlap."""
    return float(pair.lie is Lie.BESIDE)


def other_province(pair: Pair) -> float:
    """Their documents put them in different provinces, also after the mergers."""
    return float(pair.lie is Lie.APART)


def one_unplaced(pair: Pair) -> float:
    """Only one of them is placed."""
    return float(bool(pair.left.profile.places) != bool(pair.right.profile.places))


def both_national(pair: Pair) -> float:
    """Neither belongs to a place, and their documents leave nothing open."""
    return float(all(s.profile.settled and not s.profile.places for s in pair.subjects))


def same_parent(pair: Pair) -> float:
    """Both are part of the same entity."""
    left, right = (s.profile.parent for s in pair.subjects)
    return float(left is not None and left == right)


def other_parent(pair: Pair) -> float:
    """They are parts of different entities."""
    left, right = (s.profile.parent for s in pair.subjects)
    return float(left is not None and right is not None and left != right)


def sister_variants(pair: Pair) -> float:
    """Both are variants of one national campaign, in different places."""
    sisters = bool(same_parent(pair)) or _of_one_alias(pair)
    return float(sisters and pair.lie in (Lie.APART, Lie.BESIDE))


def variant_of_known(pair: Pair) -> float:
    """One is a national campaign, the other its variant in one place: it hangs under it."""
    left, right = pair.subjects
    alike = pair.names.core >= Core.MISSPELT or _of_one_alias(pair)
    return float(alike and (is_variant(left, right) or is_variant(right, left)))


def is_variant(local: Subject, national: Subject) -> bool:
    """Tell whether one is what a place makes of the national campaign that the other is."""
    return _is_placed(local) and not _is_placed(national) and national.in_tables


def _is_placed(subject: Subject) -> bool:
    return bool(subject.profile.places) or any(w.level or w.seat for w in subject.wordings)


def both_known(pair: Pair) -> float:
    """Both are in the reference tables, as two."""
    return float(all(s.profile.known for s in pair.subjects))


def times_meet(pair: Pair) -> float:
    """Documents speak of both in the same years."""
    return float(_gap(pair) == 0)


def times_apart(pair: Pair) -> float:
    """Years lie between the documents that speak of one and of the other."""
    return min(1.0, (_gap(pair) or 0) / _LIFETIME)


def _gap(pair: Pair) -> int | None:
    """Count the years between the two spans of time, 0 where they meet, None where unknown."""
    (a, b), (c, d) = ((s.profile.first_year, s.profile.last_year) for s in pair.subjects)
    if a is None or b is None or c is None or d is None:
        return None
    return max(0, max(a, c) - min(b, d))


def same_company(pair: Pair) -> float:
    """The same entities are named with both, for a person the units served."""
    shared = pair.left.profile.companions & pair.right.profile.companions
    return _COMPANY[min(len(shared), len(_COMPANY) - 1)]


def unsettled(pair: Pair) -> float:
    """The text leaves open which one is meant, of one of them or both."""
    return sum(not s.profile.settled for s in pair.subjects) / 2


def given_name_only(pair: Pair) -> float:
    """One of the names is a given name alone."""
    return float(min(map(_parts, pair.subjects)) < _NAME_PARTS)


def rare_name(pair: Pair) -> float:
    """The name is one that few people bear: of four syllables, or of a rare family."""
    return float(all(s.rare for s in pair.subjects))


def common_name(pair: Pair) -> float:
    """The name is one that many people bear: of a common family, with Văn or Thị."""
    return float(all(_is_common(s) for s in pair.subjects))


def _is_common(subject: Subject) -> bool:
    middle = subject.wordings[0].words[1:-1]
    return not subject.rare and _MIDDLE_NAMES.issuperset(middle)


def _parts(subject: Subject) -> int:
    return len(subject.wordings[0].words)
