"""The words of codes, both ways."""

from __future__ import annotations

from typing import get_args

import pytest

from nlp.catalogue.columns import KINDS, Language
from nlp.catalogue.judging import CORRECTABLE
from nlp.catalogue.wording import OPEN, WORDS, coded, offered, worded
from nlp.judgements import Action, TargetKind
from nlp.markup import GENRES
from nlp.records import Direction, EntityKind, Label, Level, RecipientKind
from nlp.reference.awards import _LEVELS
from nlp.resolve.clusters import KEPT_APART
from nlp.resolve.matching import Decision
from nlp.resolve.weights import FEATURES
from nlp.values import Modifier

_CODES: dict[str, set[str]] = {
    "level": set(get_args(Level)),
    "award_level": {level for _, level in _LEVELS},
    "recipient_kind": set(get_args(RecipientKind)),
    "direction": set(get_args(Direction)),
    "modifier": set(get_args(Modifier)),
    "label": set(Label),
    "kind": {*get_args(EntityKind), *get_args(TargetKind)},
    "genre": set(GENRES),
    "decision": set(get_args(Decision)),
    "action": set(Action),
    "slot": {slot for slots in CORRECTABLE.values() for slot in slots},
}


@pytest.mark.parametrize("column", _CODES)
def test_each_code_has_words(column: str) -> None:
    assert WORDS[column].keys() == _CODES[column]


@pytest.mark.parametrize("column", WORDS)
@pytest.mark.parametrize("language", ["vi", "en"])
def test_words_are_read_back(column: str, language: Language) -> None:
    for code in WORDS[column]:
        words = worded(code, column, language)
        assert words in offered(column, language)
        for typed in (words, f" {words.upper()} ", words.replace(" ", "  "), code):
            assert coded(typed, column) == code


def test_lists_to_choose_from_are_not_too_long_for_a_spreadsheet() -> None:
    """Excel takes 255 characters, and a comma ends a word."""
    columns = {column.name for columns in KINDS.values() for column in columns}
    for column in ("level", "recipient_kind", "comparison", "direction", "label", "judged"):
        assert column in columns | {"judged"}
        for language in ("vi", "en"):
            words = offered(column, "vi" if language == "vi" else "en")
            assert len(",".join(words)) <= 255
            assert not any("," in word for word in words)


@pytest.mark.parametrize(
    ("typed", "column", "code"),
    [
        ("Hoà giải", "measure", "Hoà giải"),
        ("VND/hộ", "measure", "VND/hộ"),
        ("Tấn", "measure", "tonne"),
        ("hộ gia đi\u0300nh", "recipient_kind", "household"),
        ("Official  Document", "label", "DOCREF"),
    ],
)
def test_what_people_write_becomes_a_code(typed: str, column: str, code: str) -> None:
    assert coded(typed, column) == code


@pytest.mark.parametrize("column", sorted(WORDS.keys() - OPEN))
def test_unknown_words_are_told_with_the_known_ones(column: str) -> None:
    with pytest.raises(ValueError, match=r"^đâu đó \(") as raised:
        coded("đâu đó", column)
    for language in ("vi", "en"):
        words = offered(column, "vi" if language == "vi" else "en")
        assert all(word in str(raised.value) for word in words)


@pytest.mark.parametrize(
    ("value", "column", "vi", "en"),
    [
        (True, "known", "có", "yes"),
        (False, "in_force", "không", "no"),
        (3, "value", 3, 3),
        ("provincial", "name", "provincial", "provincial"),
        ("vs_target", "comparison", "vs_target", "vs_target"),
        ("health; general", "fields", "Y tế, dân số; Công tác thi đua, khen thưởng chung",
         "Health and population; Emulation work in general"),
        ("one_unplaced -0.5; unheard_of +1.0", "reasons",
         "-0,5 Chỉ một bên có địa bàn rõ ràng.\nunheard_of +1.0",
         "-0.5 Only one of them is placed.\nunheard_of +1.0"),
    ],
)  # fmt: skip
def test_cells_are_said_in_both_languages(
    value: object, column: str, vi: object, en: object
) -> None:
    assert (worded(value, column, "vi"), worded(value, column, "en")) == (vi, en)


@pytest.mark.parametrize("name", [*(feature.name for feature in FEATURES), KEPT_APART])
def test_each_reason_is_explained(name: str) -> None:
    for language, weight in (("vi", "+4,0"), ("en", "+4.0")):
        told = worded(f"{name} +4.0", "reasons", "vi" if language == "vi" else "en")
        assert told.startswith(f"{weight} ")
        assert told.endswith(".")
        assert name not in told
