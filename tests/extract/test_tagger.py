"""The learned tagger: its probabilities, its columns, and which rules it may overrule."""

from __future__ import annotations

import itertools
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.errors import ThiduaError
from nlp.extract.names_sheet import Sheet
from nlp.extract.source import Source
from nlp.extract.tagger import RULE, revise, tag
from nlp.extract.tagger_features import (
    FARTHEST,
    columns,
    lines_of,
    observe,
    words_at,
)
from nlp.extract.tagger_lattice import Lattice, best_tags
from nlp.extract.tagger_model import TaggerModel, read_tagger, tagger_model
from nlp.records import Label, Mention
from nlp.text import view

TEXT = 'Ông Lò Văn Tủa ở bản Huổi Lếch.\n\nChị "Mỷ" (xã Mường Toong) kể.'


def mention(text: str, label: Label, rule: str, *, within: str = TEXT) -> Mention:
    start = within.index(text)
    return Mention(start, start + len(text), label, text, rule)


def model(*weights: tuple[str, str, str, float], known: tuple[str, ...] = ()) -> TaggerModel:
    """A model of persons and places from lines of template, value, tag and weight."""
    tags = ["O", "B-PERSON", "I-PERSON", "B-PLACE", "I-PLACE"]
    rows: dict[str, dict[str, dict[str, float]]] = {}
    for template, value, name, weight in weights:
        rows.setdefault(template, {}).setdefault(value, {})[name] = weight
    transitions = {a: {b: -9.0 if _broken(a, b) else 0.0 for b in tags} for a in tags}
    return tagger_model(rows, transitions, known)


def _broken(before: str, after: str) -> bool:
    return after.startswith("I-") and before[2:] != after[2:]


# three words of two tags, where the second may not follow the first
numbers = st.floats(-3, 3, allow_nan=False)


@given(
    st.lists(st.lists(numbers, min_size=3, max_size=3), min_size=1, max_size=5),
    st.lists(st.lists(numbers, min_size=3, max_size=3), min_size=3, max_size=3),
)
def test_the_lattice_agrees_with_counting_every_way(
    scores: list[list[float]], steps: list[list[float]]
) -> None:
    weights: dict[tuple[int, ...], float] = {}
    for way in itertools.product(range(3), repeat=len(scores)):
        total = sum(scores[i][t] for i, t in enumerate(way))
        total += sum(steps[a][b] for a, b in itertools.pairwise(way))
        weights[way] = float(np.exp(total))
    everything = sum(weights.values())
    lines = [(0, len(scores))]
    lattice = Lattice.of(np.array(scores), np.array(steps), lines)
    begun = sum(w for way, w in weights.items() if way[0] == 1) / everything
    assert lattice.probability(0, [1]) == pytest.approx(begun)
    alone = sum(w for way, w in weights.items() if way[0] == 1 and way[1:2] != (2,)) / everything
    assert lattice.probability(0, [1], unless=2) == pytest.approx(alone)
    best = tuple(best_tags(np.array(scores), np.array(steps), lines).tolist())
    assert weights[best] == pytest.approx(max(weights.values()))


@given(st.lists(st.integers(1, 6), min_size=1, max_size=6), st.randoms(use_true_random=False))
def test_a_line_is_tagged_alike_alone_and_among_others(sizes: list[int], rng: object) -> None:
    ends = list(itertools.accumulate(sizes))
    lines = list(zip([0, *ends], ends, strict=False))
    random = np.random.default_rng(rng.randrange(10**6))  # type: ignore[attr-defined]
    scores, steps = random.normal(size=(ends[-1], 3)), random.normal(size=(3, 3))
    together, lattice = best_tags(scores, steps, lines), Lattice.of(scores, steps, lines)
    for start, end in lines:
        alone = [(0, end - start)]
        assert (together[start:end] == best_tags(scores[start:end], steps, alone)).all()
        one = Lattice.of(scores[start:end], steps, alone)
        chance = lattice.probability(start, [1] * (end - start))
        assert chance == pytest.approx(one.probability(0, [1] * (end - start)))


def test_columns_name_what_stands_around_a_word() -> None:
    sheet = Sheet.of(view(TEXT))
    evidence = [mention("Lò Văn Tủa", Label.PERSON, "persons.honorific")]
    table = columns(sheet, evidence)
    at = sheet.words.form.index("Lò")
    assert len({len(column) for column in table.values()}) == 1
    assert {name: table[name][at] for name in ("word-1", "shapes", "found", "found+1", "rule")} == {
        "word-1": "ông", "shapes": "A|A|A", "found": "B PERSON", "found+1": "I PERSON",
        "rule": "B persons.honorific",
    }  # fmt: skip
    assert table["quoted"][sheet.words.form.index("Mỷ")] == '"'
    assert table["quoted"][sheet.words.form.index("Toong")] == "("
    assert table["kind"][sheet.words.form.index("xã")].startswith("B ")
    assert table["place"][sheet.words.form.index("Chị")] == "text 0"


TABLE = "| Xã | Ông Lò Văn Tủa || 5 |\n|| (Huổi Lếch). | 1,5 |"


@given(st.data())
def test_a_word_scores_the_weights_of_the_values_that_its_columns_spell(
    data: st.DataObject,
) -> None:
    sheet = Sheet.of(view(TABLE))
    evidence = [mention("Lò Văn Tủa", Label.PERSON, "persons.honorific", within=TABLE)]
    inner = slice(FARTHEST, -FARTHEST)  # the padding has no score
    table = {name: column[inner] for name, column in columns(sheet, evidence).items()}
    said = {name: sorted(set(column) - {""}) for name, column in table.items()}
    known = {name: data.draw(st.sampled_from(values)) for name, values in said.items() if values}
    weights = [(name, value, "O", 2.0 ** (i % 40)) for i, (name, value) in enumerate(known.items())]
    tagger = model(*weights)
    scores = tagger.scores(observe(sheet, evidence, tagger.alphabet))[inner]
    for at, score in enumerate(scores.tolist()):
        assert score[1:] == [0.0] * 4
        assert score[0] == sum(w for name, value, _, w in weights if table[name][at] == value)


@given(st.text(alphabet='Ôn gả"(\n.5', max_size=30))
def test_lines_hold_every_word_once(text: str) -> None:
    sheet = Sheet.of(view(text))
    inside = [at for start, end in lines_of(sheet) for at in range(start, end)]
    assert inside == [at for at, form in enumerate(sheet.words.form) if form != "\n"]
    assert all(set(column) for column in columns(sheet, []).values())


@pytest.mark.parametrize("text", ["Lò Văn Tủa", "Ông", "Mường Toong"])
def test_words_of_a_mention_spell_it(text: str) -> None:
    sheet = Sheet.of(view(TEXT))
    first, end = words_at(sheet, mention(text, Label.PERSON, "gold"))
    assert " ".join(sheet.words.form[first:end]) == text


SURE = [
    ("word", "lò", "B-PERSON", 20.0), ("word", "văn", "I-PERSON", 20.0),
    ("word", "tủa", "I-PERSON", 20.0), ("word", "huổi", "B-PLACE", 20.0),
    ("word", "lếch", "I-PLACE", 20.0), ("shape", "a", "O", 20.0), ("shape", ".", "O", 20.0),
    ("word", "chị", "O", 20.0), ("word", "ông", "O", 20.0), ("word", "mường", "O", 20.0),
    ("word", "toong", "O", 20.0),
]  # fmt: skip


def test_the_tagger_fills_gaps() -> None:
    found = revise(Source.of(TEXT), [], model=model(*SURE))
    assert [(m.text, m.label, m.rule) for m in found] == [
        ("Lò Văn Tủa", Label.PERSON, RULE),
        ("Huổi Lếch", Label.PLACE, RULE),
    ]
    assert all(m.score > 0.99 for m in found)


# rule's mention · is the rule known to the model? · what is left of it
REVISIONS = [
    ("Lò Văn", Label.PERSON, True, "Lò Văn Tủa"),  # an edge moves
    ("Lò Văn", Label.PERSON, False, "Lò Văn"),
    ("Lò Văn Tủa", Label.PLACE, True, "Lò Văn Tủa"),  # another label
    ("Mường Toong", Label.PERSON, True, None),  # nothing is there
    ("Mường Toong", Label.PERSON, False, "Mường Toong"),
    ("Mường Toong", Label.PLACE, True, "Mường Toong"),  # no place goes for nothing
    ("Lò Văn", Label.UNIT, True, "Lò Văn"),  # units are left to the rules
    ("Lò Văn", Label.AWARD, True, "Lò Văn"),
]


@pytest.mark.parametrize(("text", "label", "known", "left"), REVISIONS)
def test_only_known_rules_of_names_are_overruled(
    text: str, label: Label, known: bool, left: str | None
) -> None:
    rule = "some.rule"
    old = mention(text, label, rule)
    taught = model(*SURE, known=(rule,) if known else ())
    found = revise(Source.of(TEXT), [old], model=taught)
    over = [m for m in found if m.start < old.end and old.start < m.end]
    assert [m.text for m in over] == ([left] if left else [])
    assert known or label not in (Label.PERSON, Label.PLACE) or over == [old]


# text · the place that the model sees · is it one?
OPENINGS = [
    ("Nhà xuất bản Huổi Lếch in sách.", "bản Huổi Lếch", False),  # xuất bản
    ("Bà con bản Huổi Lếch vui.", "bản Huổi Lếch", True),
    ("Bản tin nội bộ ra sớm.", "Bản tin", False),
    ("Đường Giao thông rộng.", "Đường Giao", False),
    ("Trưởng bản Lếch đến.", "bản Lếch", False),  # whom the title names
    ("Chúng tôi gặp Hải Yến.", "Hải Yến", False),  # a given name
    ("Chúng tôi ở Hải Yến.", "Hải Yến", True),
    ("Các địa phương Lếch làm tốt.", "phương Lếch", False),
]


@pytest.mark.parametrize(("text", "place", "stands"), OPENINGS)
def test_no_place_begins_inside_a_longer_word(text: str, place: str, stands: bool) -> None:
    first, *rest = place.lower().split()
    taught = model(
        ("word", first, "B-PLACE", 20.0), *(("word", word, "I-PLACE", 20.0) for word in rest)
    )
    found = [m.text for m in revise(Source.of(text), [], model=taught)]
    assert (place in found) == stands


@given(st.text(alphabet='ÔLòn xãTỉ,."\n(1', max_size=40))
def test_any_text_gives_flat_mentions_inside_it(text: str) -> None:
    found = revise(Source.of(text), [], model=model(("shape", "A", "B-PERSON", 2.0)))
    assert all(text[m.start : m.end] == m.text for m in found)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))


def test_a_doubtful_mention_is_scored_low() -> None:
    doubtful = model(("word", "lò", "B-PERSON", 0.1))
    scores = [m.score for m in tag(Source.of(TEXT), [], doubtful).found]
    assert scores
    assert max(scores) < 0.5
    assert revise(Source.of(TEXT), [], model=doubtful) == []


def test_a_missing_model_says_how_to_make_it(tmp_path: Path) -> None:
    with pytest.raises(ThiduaError, match="make train"):
        read_tagger(tmp_path / "tagger.json")
