from __future__ import annotations

from nlp.reference.units import outlets, unit_fields, unit_heads, unit_words

FOLLOWS = {
    "area",
    "known",
    "name",
    "number",
    "unit",
    "term",
    "quoted",
    "link",
    "cluster",
    "purpose",
    "trade",
}


def test_heads_say_what_may_follow_in_words_the_machine_knows() -> None:
    for head in unit_heads():
        assert head.follows <= FOLLOWS, head
        assert head.alone in {"yes", "cap", "acts", "no"}, head


def test_heads_are_written_once_and_in_lower_case() -> None:
    words = [head.words for head in unit_heads()]
    assert len(words) == len(set(words))
    assert [word for word in words if word != word.lower()] == []


def test_ministries_stand_before_and_after_the_mergers() -> None:
    ministries = {field.words for field in unit_fields() if field.scope == "ministry"}
    assert {"Kế hoạch và Đầu tư", "Thông tin và Truyền thông"} <= ministries
    assert {"Nông nghiệp và Môi trường", "Dân tộc và Tôn giáo"} <= ministries


def test_verbs_are_told_from_nouns() -> None:
    assert unit_words()["quản lý"]
    assert not unit_words()["cửa khẩu"]


def test_papers_named_by_ordinary_words_need_a_context() -> None:
    bare = {outlet.name: outlet.bare for outlet in outlets()}
    assert bare["TTXVN"]
    assert not bare["Lao Động"]


def test_heads_have_the_other_spellings_of_their_parts() -> None:
    heads = {head.words: head for head in unit_heads()}
    assert heads["tt bảo trợ xã hội"].cased, "a short form begins a name with a capital only"
    assert not heads["trường th và thcs"].cased
    assert heads["trường thcs & thpt"].follows == heads["trường thcs"].follows
    assert "hđnd - ubnd" not in heads, "may be a list of two"
