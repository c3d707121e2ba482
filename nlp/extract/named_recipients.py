"""The names of those who received an award: behind it, before it, or in a list of winners."""

from __future__ import annotations

import re

from nlp.extract.clauses import Scene
from nlp.extract.recipient_kinds import JOINT, Recipients, recipient_kind
from nlp.records import Label, Mention, RecipientKind, Span

RECEIVED = re.compile(
    r"\b(?:vinh dự|đón nhận|(?<!ghi )(?<!công )nhận|đạt|đoạt|giành|thắng|được(?! biết| sự)"
    r"|(?<!đây )là|giữ"
    r"|lĩnh)\b",
    re.IGNORECASE,
)
_HOLDS = re.compile(r"\b(?:có|cầm|lấy|treo|chia nhau)\b", re.IGNORECASE)
_CONTEST = r"(?: (?:cá nhân|tập thể|toàn đoàn|đồng đội|chung cuộc))?"
BEHIND = re.compile(
    rf"^ ?(?:\([^)]*\) ?)?{_CONTEST} ?(?:(?:đã )?(?:được )?trao )?(?:kèm [^,;]{{0,40}})?(?:gửi )?"
    rf"(?:cho|tới|đến|tặng)\b|^{_CONTEST}:|^{_CONTEST} (?:đã )?(?:thuộc(?: về)?|về tay|là)\b"
    r"|^ có (?=\d)|^ gồm(?: có)?:? ",
    re.IGNORECASE,
)
GIVEN_TO = re.compile(
    r"\b(?:cho|tặng|tới|đến|gửi) (?:đại diện )?"
    r"(?:tập thể |cá nhân |đồng chí |(?:gia đình )?(?:ông |bà |anh |chị )"
    r"|em |cháu |cụ |thầy |cô )?$"
)
_GIVEN_BY = re.compile(r"(?:bằng|giấy|thư) khen|cờ|kỷ niệm chương", re.IGNORECASE)
_GIVES = re.compile(r"(?<!được )\b(?:trao tặng|trao|tặng|thưởng)(?: \d+)? $")
_DIRECTLY = re.compile(r"^ (?:(?:ông|bà|anh|chị|cụ|em|thầy|cô|đồng chí|tập thể|gia đình ông) )?$")
# , Giáo hữu | Hương Tuyết; , Trưởng khoa Ngoại và y tá | Lò Thị Én
_TITLED = re.compile(
    r"^(?:, (?:nguyên )?(?:(?:phó |tổ |đội |chi )?(?:hội )?trưởng|(?:phó )?bí thư|(?:phó )?chủ tịch"
    r"|(?:phó )?(?:tổng )?giám đốc|(?:phó )?hiệu trưởng|giáo viên|học sinh|cán bộ|công nhân"
    r"|nhân viên|đoàn viên|hội viên|chiến sĩ|sinh viên|nông dân|bác sĩ|trú|ngụ|ở|thôn|xã)"
    r" [^,;.]{1,60})?(?:,| và| cùng)? ?(?:[^\W\d_]+ ){0,3}$",
    re.IGNORECASE,
)
JOINING = re.compile(
    r"^(?:(?: [^\W\d_]+){0,4}(?= (?:và|cùng) ))?,? ?(?:và|cùng|với)? ?"
    r"(?:(?:ông|bà|anh|chị|cụ|em|thầy|cô|bác|đồng chí|(?:gia đình|hộ)(?: ông| bà)?|đội|tập thể) )?$"
    r"|^,? (?:và|cùng)(?: \d+)? (?:các )?(?:ông|bà|anh|chị|em|đồng chí|cá nhân|tập thể)"
    r"(?: gồm| là)?: ?$"
)
_AND = re.compile(r"\b(?:và|cùng)\b")
NAMES = (Label.UNIT, Label.PERSON, Label.PLACE)
_LONGEST_NAME = 120  # characters
_OF = re.compile(r"^ (?:của|thuộc|ở|tại) $")
_OFFICE = re.compile(r"(?:,| -) [^.;]{0,60}$")  # what stands between a person and the own body
_BRACKETED = re.compile(r" ?\([^()\n]*\)")
# whom an award is handed, right before it: tặng anh Bằng khen, tặng chi đoàn Bằng khen
_HANDED = re.compile(
    r"\b(?:tặng|trao|thưởng|cấp|gửi|gắn|phong)(?: thưởng| tặng)?(?: cho)? ((?:[^\W\d_]+ ){0,3})$"
)


def receives(words: str) -> bool:
    """Tell whether words between recipients and an award say that they have it."""
    return bool(RECEIVED.search(words) or _HOLDS.search(words))


def named_recipients(scene: Scene, mention: Mention, span: Span) -> list[Recipients]:
    """Take the names behind an award, else who stands before *được tặng*, else a kind alone."""
    text = scene.text[mention.end : span[1]]
    behind = [m for _, m in scene.within((mention.end, span[1]), Label.PERSON, Label.UNIT)]
    if BEHIND.match(text) and behind:
        first = _bearer(scene, behind)
        return of_names([first, *joined_names(scene, first, span[1])])
    for _, name in scene.within((mention.end, span[1]), Label.PERSON, Label.UNIT, Label.PLACE):
        between = scene.text[mention.end : name.start]
        if comes_from(scene, mention, name):
            continue
        titled = name.label is Label.PERSON and _TITLED.match(between)
        if GIVEN_TO.search(between) or _DIRECTLY.match(between) or titled:
            return of_names([name, *joined_names(scene, name, span[1])])
    if BEHIND.match(text):
        return [Recipients(None, None if JOINT.search(text[:60]) else recipient_kind(text[:60]))]
    return handed(scene, mention, span[0]) or _before(scene, mention, span[0])


def comes_from(scene: Scene, mention: Mention, name: Mention) -> bool:
    """Tell the body that gives from one that receives: *nhận Bằng khen* **Bộ Tài chính**."""
    beside = scene.text[mention.end : name.start] == " "
    beside = beside and not _GIVES.search(scene.left(mention))
    return beside and name.label is Label.UNIT and _GIVEN_BY.match(mention.text) is not None


def _bearer(scene: Scene, names: list[Mention]) -> Mention:
    """Give the first of some names, or the person of its office: *Giám đốc Sở Y tế Lò Văn Én*."""
    first, second = [*names, names[0]][:2]
    person = first.label is Label.UNIT and second.label is Label.PERSON
    return second if person and scene.text[first.end : second.start] == " " else first


def joined_names(scene: Scene, name: Mention, end: int) -> list[Mention]:
    """Give the names that a list goes on with: *tặng thôn Đông và ông Lò Văn Én*.

    Names in brackets and the bodies that others are of belong to no list: *tàu HQ 629 thuộc Hải
    đội 311, Lữ đoàn 161*.
    """
    found: list[Mention] = []
    last, above = name, False
    shut = _brackets(scene, name.end, end)
    for _, other in scene.within((name.end, end), *NAMES):
        if _is_within(other, shut):
            continue
        between = _BRACKETED.sub("", scene.text[last.end : other.start])
        if _is_of(scene, last, other) or (above and _is_above(between, name, other)):
            last, above = other, name.label is Label.UNIT
            continue
        if not _is_joined(between, other):
            break
        found.append(other)
        last, above = other, False
    return found


def _is_above(between: str, name: Mention, other: Mention) -> bool:
    """Tell one more body of a chain from the next that received: it has another head."""
    first, second = (words.text.partition(" ")[0].casefold() for words in (name, other))
    return between == ", " and other.label is Label.UNIT and first != second


def handed(scene: Scene, mention: Mention, start: int) -> list[Recipients]:
    """Take whom an award is handed right before it: *tặng chị Lò Thị Én Bằng khen*."""
    for _, name in scene.within((start, mention.start), *NAMES)[-1:]:
        if name.end == mention.start - 1 and _HANDED.search(scene.text[start : name.start]):
            return of_names([name])
    match = _HANDED.search(scene.text[start : mention.start])
    kind = recipient_kind(match[1]) if match else None
    return [Recipients(None, kind)] if kind else []


def _before(scene: Scene, mention: Mention, start: int) -> list[Recipients]:
    """Take who received: the last names ahead of the verb that are not in brackets."""
    left = scene.text[start : mention.start]
    received = RECEIVED.search(left) or _HOLDS.search(left)
    end = start + received.start() if received else mention.start if won(scene, mention) else start
    shut = _brackets(scene, start, end)
    names = [m for _, m in scene.within((start, end), *NAMES) if not _is_within(m, shut)]
    acting = [name for name in names if name.label is not Label.PLACE] or names[:1]
    if acting:
        return of_names(together(scene, acting))
    return [Recipients(None, _subject_kind(left[: received.start()]) if received else None)]


def _subject_kind(words: str) -> RecipientKind | None:
    """Tell the kind of who stands right before a verb, else of who is named before."""
    nearest = "" if JOINT.search(words.lower()) else words.rpartition(",")[2]
    return recipient_kind(nearest) or recipient_kind(words)


def _brackets(scene: Scene, start: int, end: int) -> list[Span]:
    return [match.span() for match in _BRACKETED.finditer(scene.text, start, end)]


def _is_within(name: Mention, spans: list[Span]) -> bool:
    return any(first <= name.start < last for first, last in spans)


def won(scene: Scene, mention: Mention) -> bool:
    """Tell the prize of a list of winners: *Đội 3* **giải Nhì**, *Đội 5* **giải Ba**."""
    ahead = scene.within((max(0, mention.start - _LONGEST_NAME), mention.start), *NAMES)
    prize = mention.text.casefold().startswith("giải ")
    return prize and any(mention.start - name.end == 1 for _, name in ahead)


def together(scene: Scene, names: list[Mention]) -> list[Mention]:
    """Give the last of some names, and those joined to it: *Lò Văn Én (xã Tà Hộc) và Mùa A Sử*.

    A body that the last one is of did not receive: *Mùa A Sử của Đội 3*, *Lò Văn Én, Giám đốc
    Công ty Hải Long*. Bodies and persons are joined by a word: *Đội 3 và ông Lò Văn Én*.
    """
    names = _without_above(scene, names)
    last = names.pop()
    while names and _is_of(scene, names[-1], last):
        last = names.pop()
    found = [last]
    while names:
        between = _BRACKETED.sub("", scene.text[names[-1].end : found[0].start])
        same = names[-1].label is found[0].label
        if not _is_joined(between, found[0]) or not (same or _AND.search(between)):
            break
        found.insert(0, names.pop())
    return found


def _without_above(scene: Scene, names: list[Mention]) -> list[Mention]:
    """Leave out the further bodies of a chain: *Tàu HQ 5 thuộc Hải đội 3,* **Lữ đoàn 6**."""
    kept: list[Mention] = []
    last: Mention | None = None
    low: Mention | None = None  # what the chain begins with
    for name in names:
        between = scene.text[last.end : name.start] if last else ""
        if not (low and _is_above(between, low, name)):
            low = last if last and _is_of(scene, last, name) else None
            kept.append(name)
        last = name
    return kept


def _is_joined(between: str, name: Mention) -> bool:
    """Tell names that a list joins; persons may have their titles between them."""
    person = name.label is Label.PERSON and between.strip()
    return bool(JOINING.match(between) or (person and _TITLED.match(between)))


def _is_of(scene: Scene, one: Mention, other: Mention) -> bool:
    between = scene.text[one.end : other.start]
    if _OF.search(between):
        return True
    person = one.label is Label.PERSON and other.label is Label.UNIT
    return person and not JOINING.match(between) and _OFFICE.match(between) is not None


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
