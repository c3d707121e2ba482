from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.extract import persons, places, units
from nlp.extract.names import read_names
from nlp.extract.source import Source
from nlp.reference.places import Area, areas
from nlp.text import view

AREAS = [*areas("pre2025"), *areas("2025")]
# words that meet each other in every rule's way
MEETING = """
UBND HĐND xã tỉnh huyện các số và 12 XII khóa Bộ Sở Nội vụ Công ty CP Trường THCS Chủ tịch Ủy viên
Nguyễn Văn An Hà Nội Hồ Chí Minh Lào Y H'Linh anh TP. HCM Ảnh: ( ) , . - "
"""
PIECES = st.sampled_from([*MEETING.split(), "\n"])


@settings(deadline=None)
@given(st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=40).map(" ".join)))
def test_names_are_slices_that_do_not_overlap(text: str) -> None:
    names = sorted(read_names(view(text)), key=lambda name: name.start)
    for name in names:
        assert 0 <= name.start < name.end <= len(text)
        assert text[name.start : name.end].strip() == text[name.start : name.end]
    for before, behind in pairwise(names):
        assert before.end <= behind.start


@settings(deadline=None)
@given(st.lists(PIECES, max_size=40).map(" ".join))
def test_lines_before_a_text_move_its_names_and_change_none(text: str) -> None:
    moved = [(n.start - 2, n.end - 2, n.label) for n in read_names("\n\n" + view(text))]
    assert moved == [(n.start, n.end, n.label) for n in read_names(view(text))]


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(AREAS))
def test_unit_of_any_area_leaves_the_persons_name_alone(area: Area) -> None:
    place = f"{area.kind} {area.name}"
    source = Source.of(f"Chủ tịch UBND {place} Nguyễn Văn An nói.")
    assert [m.text for m in units.find(source)] == [f"UBND {place}"]
    assert [m.text for m in persons.find(source)] == ["Nguyễn Văn An"]
    assert list(places.find(source)) == []


def test_same_name_in_either_tone_style_is_the_same_unit() -> None:
    old, new = Source.of("Đảng ủy xã Hòa Thủy họp."), Source.of("Đảng uỷ xã Hoà Thuỷ họp.")
    assert [m.text for m in units.find(old)] == ["Đảng ủy xã Hòa Thủy"]
    assert [m.text for m in units.find(new)] == ["Đảng uỷ xã Hoà Thuỷ"]


def test_every_mention_says_which_rule_found_it() -> None:
    source = Source.of("Ông Lò Văn Páo ở xã Nậm Ban nhận quà của UBND tỉnh.")
    rules = [m.rule for room in (units, places, persons) for m in room.find(source)]
    assert rules == ["units.administration", "places.kind", "persons.honorific"]
