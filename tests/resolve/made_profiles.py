"""Profiles as a catalogue might hold them, made from the reference tables: bodies of every level of
the map under their usual spellings, persons with common and rare names, campaigns of places."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count, islice
from random import Random

from nlp.catalogue.identity import entity_id
from nlp.reference.lists import words
from nlp.reference.persons import family_names
from nlp.reference.places import Area, areas
from nlp.resolve.profiles import Profile

# the full name of a body and how papers shorten it
_BODIES = {
    "province": [
        ("Ủy ban nhân dân", "UBND"), ("Liên đoàn Lao động", "LĐLĐ"), ("Công an", "CA"),
        ("Hội Liên hiệp Phụ nữ", "Hội LHPN"), ("Sở Giáo dục và Đào tạo", "Sở GD&ĐT"),
        ("Sở Y tế", "Sở Y tế"), ("Sở Nội vụ", "Sở Nội vụ"), ("Hội Nông dân", "HND"),
        ("Ban Thi đua - Khen thưởng", "Ban TĐKT"), ("Bộ Chỉ huy quân sự", "Bộ CHQS"),
        ("Hội Khuyến học", "HKH"), ("Hội Chữ thập đỏ", "Hội CTĐ"), ("Ban Dân tộc", "Ban Dân tộc"),
        ("Sở Khoa học và Công nghệ", "Sở KH&CN"), ("Sở Giao thông vận tải", "Sở GTVT"),
        ("Mặt trận Tổ quốc", "MTTQ"), ("Hội Cựu chiến binh", "Hội CCB"),
    ],
    "district": [
        ("Ủy ban nhân dân", "UBND"), ("Liên đoàn Lao động", "LĐLĐ"), ("Hội Nông dân", "HND"),
        ("Phòng Giáo dục và Đào tạo", "Phòng GD&ĐT"), ("Trung tâm Y tế", "TTYT"),
        ("Hội Liên hiệp Phụ nữ", "Hội LHPN"), ("Mặt trận Tổ quốc", "MTTQ"), ("Công an", "CA"),
        ("Ban Chỉ huy quân sự", "Ban CHQS"), ("Hội Cựu chiến binh", "Hội CCB"),
    ],
    "commune": [
        ("Ủy ban nhân dân", "UBND"), ("Đảng ủy", "Đảng ủy"), ("Hội Nông dân", "HND"),
        ("Trường Tiểu học", "Trường TH"), ("Trường Trung học cơ sở", "Trường THCS"),
        ("Trường Mầm non", "Trường MN"), ("Hội Liên hiệp Phụ nữ", "Hội LHPN"),
    ],
}  # fmt: skip
_SCHOOLS = ("Trường THPT", "Trường THCS", "Trường Tiểu học")
_GIVEN = [
    "Anh",
    "Bình",
    "Châu",
    "Cường",
    "Dung",
    "Duy",
    "Đạt",
    "Giang",
    "Hà",
    "Hải",
    "Hạnh",
    "Hiền",
    "Hiếu",
    "Hoa",
    "Hòa",
    "Hùng",
    "Hưng",
    "Hương",
    "Khang",
    "Khánh",
    "Lan",
    "Liên",
    "Linh",
    "Loan",
    "Long",
    "Mai",
    "Minh",
    "My",
    "Nam",
    "Nga",
    "Ngân",
    "Nghĩa",
    "Ngọc",
    "Nhung",
    "Phong",
    "Phúc",
    "Phương",
    "Quang",
    "Quân",
    "Quyên",
    "Sơn",
    "Sương",
    "Tâm",
    "Thanh",
    "Thảo",
    "Thắng",
    "Thịnh",
    "Thu",
    "Thủy",
    "Tiến",
    "Trang",
    "Trinh",
    "Tuấn",
    "Tùng",
]
_DOING = ("Xây dựng", "Gìn giữ", "Chung tay vì", "Giúp nhau làm", "Thi đua làm", "Tiết kiệm vì")
_THEMES = (
    "đường hoa", "ngõ sạch", "nhà văn hóa", "vườn mẫu", "hàng cây", "con đường sáng", "bữa cơm",
    "trường đẹp", "góc học tập", "dòng sông xanh", "tuyến đường tự quản", "mái ấm", "hũ gạo",
)  # fmt: skip


@dataclass(frozen=True)
class _Made:
    kind: str
    names: tuple[str, ...]
    place: Area


def make_profiles(number: int, *, seed: int = 1) -> list[Profile]:
    """Make so many profiles; two in three are the only spelling of their entity."""
    random = Random(seed)
    return list(islice(_profiles(random), number))


def _profiles(random: Random) -> Iterator[Profile]:
    lists = {level: [a for a in areas("pre2025") if a.level == level] for level in _BODIES}
    for number in count():
        made = random.choices((_unit, _person, _campaign), (45, 45, 10))[0](random, lists)
        spellings = min(random.choice((1, 1, 1, 1, 2, 2, 3)), len(made.names))
        for spelling in range(spellings):
            name = made.names[spelling]
            first = random.randint(2008, 2024)
            yield Profile(
                f"{entity_id(made.kind, name)}~{number}.{spelling}",
                made.kind,
                (name,),
                frozenset({_place_id(made.place)}),
                first_year=first,
                last_year=min(2025, first + random.randint(0, 6)),
                documents=1 + int(random.paretovariate(1.2)),
                companions=frozenset({f"unit:{made.place.code}-{random.randint(0, 30)}"}),
            )


def _place_id(area: Area) -> str:
    return f"{entity_id('place', area.name)}-pre2025-{area.code}"


def _unit(random: Random, lists: dict[str, list[Area]]) -> _Made:
    level = random.choices(("province", "district", "commune", "school"), (15, 25, 45, 15))[0]
    if level == "school":
        area = random.choice(lists["district"])
        hero = " ".join(_name(random)[1:])
        name = f"{random.choice(_SCHOOLS)} {hero}"
        return _Made("unit", (name, f"{name} {area.full_name}"), area)
    area = random.choice(lists[level])
    full, short = random.choice(_BODIES[level])
    kind = area.kind
    names = (f"{full} {kind} {area.name}", f"{short} {kind} {area.name}", f"{full} {area.name}")
    return _Made("unit", names, area)


def _name(random: Random) -> tuple[str, ...]:
    families = list(family_names())  # the table begins with those that most people bear
    weights = [1 / rank**1.3 for rank in range(1, len(families) + 1)]
    (family,) = random.choices(families, weights)
    usual = random.random() < 0.5
    middle = random.choice(("Văn", "Thị") if usual else sorted(words("middle_names")))
    given = random.sample(_GIVEN, random.choice((1, 1, 2)))
    return (family, middle, *given)


def _person(random: Random, lists: dict[str, list[Area]]) -> _Made:
    name = " ".join(_name(random))
    return _Made("person", (name, name.upper()), random.choice(lists["province"]))


def _campaign(random: Random, lists: dict[str, list[Area]]) -> _Made:
    area = random.choice(lists["district"])
    theme = f"{random.choice(_DOING)} {', '.join(random.sample(_THEMES, 3))}"
    return _Made("campaign", (theme, f"{theme} tại {area.kind} {area.name}"), area)
