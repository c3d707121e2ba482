from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.judgements import Action, Judgement
from nlp.resolve.blocking import LARGEST_BLOCK, WINDOW, candidate_pairs
from nlp.resolve.clusters import KEPT_APART, Resolution, resolve_entities
from nlp.resolve.decided import Decided, decided_pairs
from nlp.resolve.partition import Partition
from nlp.resolve.profiles import Profile

_HA_NAM, _HA_TINH = "place:ha-nam-pre2025-35", "place:ha-tinh-pre2025-42"
_NATIONAL = "campaign:dan-van-kheo"


def unit(id_: str, name: str, *places: str, documents: int = 1) -> Profile:
    return Profile(f"unit:{id_}", "unit", (name,), frozenset(places), documents=documents)


_FULL = unit("full", "Liên đoàn Lao động tỉnh Hà Nam", _HA_NAM, documents=3)
_SHORT = unit("short", "LĐLĐ tỉnh Hà Nam", _HA_NAM, documents=9)
_BARE = unit("bare", "LĐLĐ tỉnh", _HA_NAM)
_OTHER = unit("other", "LĐLĐ tỉnh Hà Tĩnh", _HA_TINH)


def same(left: str, right: str, rank: int = 0) -> Decided:
    return Decided(rank, f"unit:{left}", f"unit:{right}", same=True)


def apart(left: str, right: str, rank: int = 0) -> Decided:
    return Decided(rank, f"unit:{left}", f"unit:{right}", same=False)


def clusters(resolution: Resolution) -> list[str]:
    return [" ".join(id_.removeprefix("unit:") for id_ in ids) for ids in resolution.clusters()]


@pytest.mark.parametrize(
    ("decided", "expected"),
    [
        ([], ["bare full short"]),
        ([same("short", "other")], ["bare full other short"]),
        ([apart("short", "full")], ["bare full"]),
        ([apart("short", "full"), apart("short", "bare")], ["bare full"]),
        ([apart("short", "full", 1), same("full", "short", 2)], ["bare full short"]),
        ([same("full", "short", 1), apart("short", "full", 2)], ["bare full"]),
        # full is other and other is not short: so full is not short
        ([same("full", "other"), apart("short", "other")], ["bare full other"]),
        # what no document names any more still joins
        ([same("short", "gone"), same("gone", "other")], ["bare full other short"]),
    ],
)
def test_people_have_the_last_word(decided: list[Decided], expected: list[str]) -> None:
    profiles = [_FULL, _SHORT, _BARE, _OTHER]
    assert clusters(resolve_entities(profiles, decided)) == expected


def test_who_stands_for_a_cluster() -> None:
    table = [
        ([_FULL, _SHORT], "unit:short"),  # in more documents
        ([_FULL, replace(_SHORT, settled=False, documents=2), _BARE], "unit:full"),
        ([replace(_FULL, known=True), _SHORT], "unit:full"),
        ([replace(_FULL, documents=9), _SHORT], "unit:full"),  # the smaller id
    ]
    for profiles, standing in table:
        found = resolve_entities(profiles, [same("full", "short")]).canonical
        assert {found[profile.id] for profile in profiles[:2]} == {standing}


def test_a_link_not_followed_is_kept_for_review() -> None:
    found = resolve_entities([_FULL, _SHORT, _BARE], [apart("short", "full")])
    (kept,) = [link for link in found.links if (KEPT_APART, 0.0) in link.reasons]
    assert (kept.left, kept.right, kept.decision, kept.by) == (
        "unit:bare", "unit:short", "review", "auto",
    )  # fmt: skip
    (human,) = [link for link in found.links if link.by == "human"]
    assert (human.left, human.right, human.decision) == ("unit:full", "unit:short", "different")
    assert human.score > 0.9  # the features still say what they think


def test_what_people_overrule_comes_out() -> None:
    earlier, later = same("full", "short", 1), apart("full", "short", 2)
    found = resolve_entities([_FULL, _SHORT], [earlier, later])
    assert found.contradicted == (earlier,)


def test_contradictions_do_not_join_by_way_of_a_third() -> None:
    # one report puts the body in both provinces
    third = replace(_BARE, id="unit:third", places=frozenset({_HA_NAM, _HA_TINH}))
    found = resolve_entities([_SHORT, third, _OTHER])
    assert clusters(found) == ["other third"]
    (kept,) = [link for link in found.links if (KEPT_APART, 0.0) in link.reasons]
    assert (kept.left, kept.right) == ("unit:short", "unit:third")


def test_variants_hang_under_their_national_campaign() -> None:
    national = Profile(_NATIONAL, "campaign", ("Dân vận khéo",), known=True)
    here = Profile("campaign:a", "campaign", ("Dân vận khéo",), frozenset({_HA_NAM}))
    there = replace(here, id="campaign:b", places=frozenset({_HA_TINH}))
    told = replace(here, id="campaign:c", names=("Khéo dân vận",), parent=_NATIONAL)
    found = resolve_entities([national, here, there, told])
    assert found.parents == dict.fromkeys(("campaign:a", "campaign:b"), _NATIONAL)
    assert found.canonical["campaign:c"] == "campaign:a"


def test_campaigns_of_two_provinces_wait_for_review() -> None:
    here = Profile("campaign:a", "campaign", ("Ngày thứ ba vì dân",), frozenset({_HA_NAM}))
    there = replace(here, id="campaign:b", places=frozenset({_HA_TINH}))
    (link,) = resolve_entities([here, there]).links
    assert (link.decision, link.by) == ("review", "auto")
    national = Profile(_NATIONAL, "campaign", ("Dân vận khéo",), known=True)
    variants = [replace(here, parent=_NATIONAL), replace(there, parent=_NATIONAL)]
    assert resolve_entities([national, *variants]).links == ()


def test_cost_of_many_of_one_name_is_that_of_their_number() -> None:
    for number in (LARGEST_BLOCK, 10 * LARGEST_BLOCK):
        person = Profile("person:0", "person", ("Ksor Văn Hùng",))
        crowd = [replace(person, id=f"person:{i}", known=i == 0) for i in range(number)]
        pairs = set(candidate_pairs(crowd))
        assert len(pairs) <= max(LARGEST_BLOCK / 2, WINDOW + 1) * number
        # the one that the tables know meets everybody
        assert len([pair for pair in pairs if "person:0" in pair]) == number - 1


# --- judgements -----------------------------------------------------------------------------


def _judgement(number: int, action: Action, *, undoes: int | None = None) -> Judgement:
    who = {"entity": "unit:a", "other": "unit:b"} if undoes is None else {}
    return Judgement(action, "Lan", id=number, undoes=undoes, **who)


_MERGE, _SPLIT = _judgement(1, Action.MERGE), _judgement(2, Action.SPLIT)
_UNDO = _judgement(3, Action.UNDO, undoes=1)


@pytest.mark.parametrize(
    ("judgements", "held"),
    [
        ([], []),
        ([_MERGE, _SPLIT], [True, False]),
        ([_SPLIT, _MERGE], [True, False]),  # by time, not by place
        ([_MERGE, _UNDO], []),
        ([_MERGE, _UNDO, _judgement(4, Action.UNDO, undoes=3)], [True]),
        ([Judgement(Action.RENAME, "Lan", entity="unit:a", value="A", id=5)], []),
    ],
)  # fmt: skip
def test_decided_pairs(judgements: list[Judgement], held: list[bool]) -> None:
    found = decided_pairs(judgements)
    assert [pair.same for pair in found] == held
    assert [pair.rank for pair in found] == list(range(len(held)))


# --- invariants -----------------------------------------------------------------------------

_POOL = [
    *(
        unit(f"{i}{j}", name, *places)
        for i, name in enumerate(
            ("LĐLĐ tỉnh", "Liên đoàn Lao động tỉnh", "LĐLĐ tỉnh Hà Nam", "HND tỉnh", "Hội Nông dân")
        )
        for j, places in enumerate(((), (_HA_NAM,), (_HA_TINH,), ("place:ninh-binh-2025-37",)))
    ),
    *(
        Profile(f"person:{i}", "person", (name,), frozenset({_HA_NAM}), companions=frozenset("u"))
        for i, name in enumerate(("Trần Hà Vi", "Tran Ha Vi", "TRẦN HÀ VI", "Trần Hạ Vi", "Vi"))
    ),
]  # fmt: skip
_SOME = st.lists(st.sampled_from(_POOL), unique=True, max_size=14)
_ID = st.sampled_from([profile.id for profile in _POOL])
_DECIDED = st.lists(
    st.builds(Decided, st.integers(0, 5), _ID, _ID, st.booleans()),
    max_size=6,
    unique_by=lambda pair: pair.rank,
)


@given(_SOME, _DECIDED, st.randoms())
def test_order_does_not_matter(profiles: list[Profile], decided: list[Decided], random) -> None:
    once = resolve_entities(profiles, decided)
    random.shuffle(profiles)
    random.shuffle(decided)
    again = resolve_entities(profiles, decided)
    assert again == once


@given(_SOME, _DECIDED)
def test_people_always_win(profiles: list[Profile], decided: list[Decided]) -> None:
    found = resolve_entities(profiles, decided)
    obeyed = [pair for pair in decided if pair not in found.contradicted]
    named = found.canonical.keys()
    for pair in obeyed:
        if pair.left in named and pair.right in named:
            joined = found.canonical[pair.left] == found.canonical[pair.right]
            assert joined is pair.same
    # the latest word of all is never overruled, unless it parts a thing from itself
    if decided and (last := max(decided)).left != last.right:
        assert last in obeyed


@given(_SOME, _DECIDED)
def test_a_name_stands_for_itself(profiles: list[Profile], decided: list[Decided]) -> None:
    found = resolve_entities(profiles, decided)
    assert found.canonical.keys() == {profile.id for profile in profiles}
    for standing in found.canonical.values():
        assert found.canonical.get(standing, standing) == standing


@given(_SOME, _DECIDED)
def test_what_was_found_holds_when_people_confirm_it(
    profiles: list[Profile], decided: list[Decided]
) -> None:
    found = resolve_entities(profiles, decided)
    merged = [
        Decided(9, left, right, same=True)
        for ids in found.clusters()
        for left, right in combinations(ids, 2)
    ]
    kept = [pair for pair in decided if pair not in found.contradicted]
    assert resolve_entities(profiles, [*kept, *merged]).canonical == found.canonical


@given(_SOME, _DECIDED)
def test_an_unrelated_entity_changes_nothing(
    profiles: list[Profile], decided: list[Decided]
) -> None:
    stranger = Profile("unit:stranger", "unit", ("Nhà máy Đường Sông Lạ",), frozenset({_HA_NAM}))
    before, after = (resolve_entities(p, decided) for p in (profiles, [stranger, *profiles]))
    assert after.canonical == {**before.canonical, stranger.id: stranger.id}
    assert (after.links, after.parents) == (before.links, before.parents)


_ITEMS = st.sampled_from("abcdefgh")


@given(st.lists(st.tuples(st.booleans(), _ITEMS, _ITEMS), max_size=30))
def test_a_partition_never_holds_a_parted_pair(steps: list[tuple[bool, str, str]]) -> None:
    partition, parted, joined = Partition(), [], []
    for join, left, right in steps:
        if join:
            could = partition.join(left, right)
            joined += [(left, right)] * could
        elif partition.part(left, right):
            parted.append((left, right))
        assert all(partition.joined(*pair) for pair in joined)
        assert not any(partition.joined(*pair) for pair in parted)
        assert all(partition.parted(*pair) for pair in parted)
    for item in "abcdefgh":
        assert set(partition.members(item)) == {i for i in "abcdefgh" if partition.joined(i, item)}
