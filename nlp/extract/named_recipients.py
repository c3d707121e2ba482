"""The names of those who received an award: behind it, before it, or in a list of winners."""

from __future__ import annotations

import re
from dataclasses import dataclass

from nlp.extract.clauses import Scene
from nlp.records import Label, Mention, RecipientKind, Span

_COLLECTIVES = (
    r"tập thể(?!,? (?:và )?cá nhân)|đơn vị|cơ quan|chi bộ|doanh nghiệp|trường(?! hợp)|tổ chức|thôn"
    r"|xã|phường|huyện|đảng bộ|cơ sở|chi hội|chi đoàn|công ty|phòng|ban|tổ\b|đội|khu|bệnh viện"
    r"|trung tâm|hợp tác xã|nhà máy|địa phương|làng|ấp\b|bản\b|cụm|khối|dòng họ|mô hình"
    r"|tự viện|chùa|giáo xứ|giáo họ|họ đạo|(?:cán bộ(?:,| và) )?nhân dân|bà con|nhóm\b|khoa\b"
    r"|CĐCS|phân xưởng|chi nhánh|nông trường|xí nghiệp|đồn\b|trạm\b"
)
_PERSONS = (
    r"cá nhân|đồng chí|cán bộ|người|em\b|học sinh|giáo viên|chiến sĩ|hội viên|đảng viên|công nhân"
    r"|đoàn viên|nông dân|sinh viên|công chức|lao động|thầy|cô|bác sĩ|sĩ quan|phụ nữ|nhân viên"
    r"|chị\b|cụ\b|bạn\b|nghệ nhân|tác giả|thương binh|thanh niên|cựu chiến binh|tăng ni|vị\b"
    r"|viên chức|kỹ sư|tài xế|lái xe|quần chúng|giáo dân|điều dưỡng|công dân|thí sinh|ngư dân"
    r"|xã viên|quân nhân|thợ\b|ĐVTN|CBCNV|CNVCLĐ|hội thẩm|dân quân|già làng"
)
_KINDS: tuple[tuple[re.Pattern[str], RecipientKind], ...] = (
    (re.compile(_COLLECTIVES), "collective"),
    (re.compile(r"\b(?:hộ|gia đình)\b"), "household"),
    (re.compile(_PERSONS), "individual"),
)
JOINT = re.compile(r"tập thể(?:,| và| -)* ?(?:và )?(?:các )?cá nhân")
RECEIVED = re.compile(r"\b(?:vinh dự|đón nhận|nhận|đạt|đoạt|giành|được|là|giữ)\b", re.IGNORECASE)
BEHIND = re.compile(
    r"^ ?(?:\([^)]*\) ?)?(?:(?:đã )?(?:được )?trao )?(?:kèm [^,;]{0,40})?(?:gửi )?"
    r"(?:cho|tới|đến|tặng)\b|^:|^ (?:đã )?(?:thuộc về|là)\b|^ có (?=\d)"
)
GIVEN_TO = re.compile(r"\b(?:cho|tặng) (?:tập thể |cá nhân |ông |bà )?$")
_DIRECTLY = re.compile(r"^ (?:(?:ông|bà|anh|chị|cụ|em|thầy|cô|đồng chí|tập thể|gia đình ông) )?$")
_TITLED = re.compile(r"^(?:,| và| cùng)? ?(?:[^\W\d_]+ ){0,3}$")  # , Giáo hữu | Hương Tuyết
JOINING = re.compile(
    r"^,? ?(?:và|cùng)? ?(?:(?:ông|bà|anh|chị|cụ|em|thầy|cô|bác|đồng chí|gia đình ông) )?$"
)
NAMES = (Label.UNIT, Label.PERSON, Label.PLACE)
_LONGEST_NAME = 120  # characters
_OF = re.compile(r"^ (?:của|thuộc) $")
_OFFICE = re.compile(r"(?:,| -) [^.;]{0,60}$")  # what stands between a person and the own body
_BRACKETED = re.compile(r" ?\([^()\n]*\)")


@dataclass(frozen=True, slots=True)
class Recipients:
    """Who received: a count with its kind, or names."""

    count: int | None
    kind: RecipientKind | None
    names: tuple[str, ...] = ()
    span: Span | None = None


def recipient_kind(words: str) -> RecipientKind | None:
    """Tell of which kind those are whom some words name; a joint count has none."""
    if JOINT.search(words):
        return None
    found = [(match.start(), kind) for p, kind in _KINDS if (match := p.search(words))]
    return min(found)[1] if found else None  # the head comes first: cán bộ xã, hộ ở thôn


def named_recipients(scene: Scene, mention: Mention, span: Span) -> list[Recipients]:
    """Take the names behind an award, else who stands before *được tặng*, else a kind alone."""
    text = scene.text[mention.end : span[1]]
    behind = [m for _, m in scene.within((mention.end, span[1]), Label.PERSON, Label.UNIT)]
    if BEHIND.match(text) and behind:
        return of_names(behind)
    for _, name in scene.within((mention.end, span[1]), Label.PERSON, Label.UNIT, Label.PLACE):
        between = scene.text[mention.end : name.start]
        titled = name.label is Label.PERSON and _TITLED.match(between)
        if GIVEN_TO.search(between) or _DIRECTLY.match(between) or titled:
            return of_names([name, *joined_names(scene, name, span[1])])
    if BEHIND.match(text):
        return [Recipients(None, None if JOINT.search(text[:60]) else recipient_kind(text[:60]))]
    return [_before(scene, mention, span[0])]


def joined_names(scene: Scene, name: Mention, end: int) -> list[Mention]:
    """Give the names that a list goes on with: *tặng thôn Đông và ông Lò Văn Én*."""
    found = []
    last = name.end
    for _, other in scene.within((name.end, end), Label.PERSON, Label.UNIT, Label.PLACE):
        if not _is_joined(scene.text[last : other.start], other):
            break
        found.append(other)
        last = other.end
    return found


def _before(scene: Scene, mention: Mention, start: int) -> Recipients:
    """Take who received: the last name ahead of the verb that is not in brackets."""
    left = scene.text[start : mention.start]
    received = RECEIVED.search(left)
    end = start + received.start() if received else mention.start if won(scene, mention) else start
    shut = [match.span() for match in _BRACKETED.finditer(scene.text, start, end)]
    names = [
        name
        for _, name in scene.within((start, end), Label.PERSON, Label.UNIT, Label.PLACE)
        if not any(first <= name.start < last for first, last in shut)
    ]
    acting = [name for name in names if name.label is not Label.PLACE] or names[:1]
    if acting:
        return of_names(_together(scene, acting))[0]
    return Recipients(None, recipient_kind(left[: received.start()]) if received else None)


def won(scene: Scene, mention: Mention) -> bool:
    """Tell the prize of a list of winners: *Đội 3* **giải Nhì**, *Đội 5* **giải Ba**."""
    ahead = scene.within((max(0, mention.start - _LONGEST_NAME), mention.start), *NAMES)
    prize = mention.text.casefold().startswith("giải ")
    return prize and any(mention.start - name.end == 1 for _, name in ahead)


def _together(scene: Scene, names: list[Mention]) -> list[Mention]:
    """Give the last of some names, and those joined to it: *Lò Văn Én (xã Tà Hộc) và Mùa A Sử*.

    A body that the last one is of did not receive: *Mùa A Sử của Đội 3*, *Lò Văn Én, Giám đốc
    Công ty Hải Long*.
    """
    last = names.pop()
    while names and _is_of(scene, names[-1], last):
        last = names.pop()
    found = [last]
    while names and names[-1].label is last.label:
        between = _BRACKETED.sub("", scene.text[names[-1].end : found[0].start])
        if not _is_joined(between, last):
            break
        found.insert(0, names.pop())
    return found


def _is_joined(between: str, name: Mention) -> bool:
    """Tell names that a list joins; persons may have their titles between them."""
    person = name.label is Label.PERSON and between.strip()
    return bool(JOINING.match(between) or (person and _TITLED.match(between)))


def _is_of(scene: Scene, one: Mention, other: Mention) -> bool:
    between = scene.text[one.end : other.start]
    person = one.label is Label.PERSON and other.label is Label.UNIT
    return _OF.search(between) is not None or (person and _OFFICE.match(between) is not None)


def of_names(mentions: list[Mention]) -> list[Recipients]:
    """Give bodies and persons apart, in the order in which they are first named."""
    found: dict[RecipientKind, list[Mention]] = {}
    for mention in mentions:
        person = mention.label is Label.PERSON
        found.setdefault("individual" if person else "collective", []).append(mention)
    return [_all_of(kind, same) for kind, same in found.items()]


def _all_of(kind: RecipientKind, mentions: list[Mention]) -> Recipients:
    """Count several names; one alone is no number that the text gives."""
    names = tuple(dict.fromkeys(m.text for m in mentions))
    count = len(names) if len(names) > 1 else None
    return Recipients(count, kind, names, (mentions[0].start, mentions[-1].end))
