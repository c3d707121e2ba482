"""Campaigns: quoted, capitalised and plain names behind a trigger, lists, and short forms.

The trigger (*phong trào, cuộc vận động, chiến dịch*) is no part of the name. Military, advertising
and election campaigns are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

from nlp.extract.campaign_drives import drives
from nlp.extract.campaign_names import (
    acronym_end,
    is_false,
    known_by_opening,
    known_end,
    may_shorten,
    named_end,
    opens_name,
    plain_end,
    stands_free,
    without_edition,
)
from nlp.extract.campaign_patterns import BRIDGE, TITLED, TRIGGER, TRIGGER_OPENS
from nlp.extract.patterns import LOWER, UPPER
from nlp.extract.rules import longest_first
from nlp.extract.source import Source
from nlp.records import Label, Mention
from nlp.text import exact_key

# both ways to open begin with a mark, for marks are found faster than what stands before one
_QUOTE = re.compile(r"(?:\"|'(?<!\w')'?) ?([^\"'\n]{2,180}?) ?(?:\"|''?(?!\w))")
# a time of the year: nhân Tháng Công nhân; what a directive is about: Chỉ thị 03-CT/TW về "…"
_OTHERWISE = re.compile(
    r"\b(?:nhân|dịp|chào mừng) $|\b(?:chỉ thị|CT/T\.?[ƯW])\b[^\n;]{0,60} về [\"'] ?$", re.IGNORECASE
)
_REACH = 80  # characters
_THEME = re.compile(rf' "[{UPPER}][^"\n]{{5,60}}"')
_REOPENED = re.compile(r" [\"'](?=\w)")  # the mark that closes was forgotten: "A tổ chức hội "B"
_AND = re.compile(
    r"(?: \([^()\n]{3,40}\))?(?:,|;| và|, và| hay|, phong trào|, cuộc vận động|\.\.\.)?"
    r"(?:,? (?:sống|xây dựng))? ?(?=[\"'])",
    re.IGNORECASE,
)
_INNER_TRIGGER = re.compile(
    r"(?:(?:đợt |chiến dịch )?phong trào(?: thi đua)?|cuộc vận động|chiến dịch|đợt thi đua) ",
    re.IGNORECASE,
)
_TOLD_BY = re.compile(r",? do (?:[^\W\d]+ ){1,9}?(?:phát động|khởi xướng)\b")
_DEED = r"(?!ngày|tháng|\d)[^\W\d]+) [^\W\d]+"
_LAUNCHED = re.compile(rf"(?: (?:hưởng ứng|ra quân) {_DEED}")
# what drives do: Chiến dịch uống bổ sung vitamin A
_DRIVEN = re.compile(
    r" (?:hưởng ứng|ra quân|uống|khám|tiêm|diệt|làm sạch|trồng|thu gom|(?:tổng )?vệ sinh"
    rf"|(?:tăng cường )?truyền thông)(?:,| {_DEED}"
)
_OF_EVERYONE = re.compile(r"toàn dân (?:\w+ ){3}")  # a name in lower case too
_DAYS = re.compile(r"(?:cao điểm )?\d+ ngày(?: đêm)?\b")
_BRACKETED = re.compile(rf'"? \(([{UPPER}]{{3,15}})\)')
# "Nắm gạo đầu nồi", phong trào do Hội khởi xướng · "Nắm gạo đầu nồi" là tên một phong trào
_TOLD_BEHIND = re.compile(
    r",? (?:là )?(?:tên (?:gọi )?)?(?:của )?(?:một )?(?:phong trào|cuộc vận động|chiến dịch)"
    r"(?: thi đua)?(?: [^\W\d]+){0,2}?"
    r" (?:do|mà|được|này|của|ra đời|khởi)\b"
)
_SECOND = re.compile(  # two names in one pair of quotes
    r" và (?:phong trào(?: thi đua)?|cuộc vận động|chiến dịch|đợt thi đua) ", re.IGNORECASE
)
_LIST_MARKS = frozenset(",.;\n")
# what stands before a campaign: trong TTN năm 2020
_LEADING = (
    "trong ", "hưởng ứng ", "phát động ", "triển khai ", "phong trào ", "cuộc vận động ",
    "chiến dịch ",
)  # fmt: skip
# a movement that models are called after, in lower case too: mô hình | dân vận khéo
_MODELLED = re.compile(r"dân vận khéo\b(?<!\wdân vận khéo)")
_MODEL = re.compile(r"\b(?:mô hình|điển hình)(?: tiên tiến)? [\"']? ?$", re.IGNORECASE)
_MODEL_REACH = 24  # characters
# names that their trigger belongs to: thi đua Quyết thắng, Chiến dịch Quang Trung
_TRIGGER_IN_NAME = re.compile(r"\b(?:thi đua quyết thắng|chiến dịch quang trung)\b", re.IGNORECASE)
_SHORT_NAME = 12  # characters
_SHORTEST = 2  # syllables of a name
_SHORTEST_LAUNCHED = 4  # of one that has no capital
_GENERIC = re.compile(
    r"(?:thi đua(?: yêu nước)?|yêu nước|phong trào|thanh niên|phụ nữ|nông dân|công nhân"
    r"|cựu chiến binh|ngành [^\W\d]+(?: [^\W\d]+)?(?: năm \d{4})?)$|thi đua yêu nước(?:,| và) "
)


def find(source: Source) -> Iterator[Mention]:
    """Find the named campaigns of a text, each time they are named."""
    found = longest_first([*_triggered(source), *_known(source)])
    return iter(longest_first([*found, *_again(source, found), *_letters(source, found)]))


def _letters(source: Source, found: list[Mention]) -> Iterator[Mention]:
    """Find the short form in brackets behind a name, *(TDĐKXDĐSVH)*, and each time it is used."""
    for name in found:
        match = _BRACKETED.match(source.text, name.end)
        if not match or not may_shorten(match[1], name.text):
            continue
        for again in re.finditer(rf"\b{match[1]}\b", source.text[match.start(1) :]):
            start = match.start(1) + again.start()
            end = start + len(match[1])
            if again.start() and not source.text[:start].lower().endswith(_LEADING):
                continue  # hộ SXKDG, which is a title
            yield _named(source, start, named_end(source.text, end), "letters")


def _triggered(source: Source) -> Iterator[Mention]:
    for trigger in source.matches(TRIGGER, TRIGGER_OPENS):
        bridge = BRIDGE.match(source.text, trigger.end())
        if bridge:
            yield from _quoted(source, trigger, bridge.end())
        else:
            yield from _plain(source, trigger)
    for start, end in drives(source):
        yield _named(source, start, end, "drive")
    for quote in _QUOTE.finditer(source.text):
        if quote[1][0].isupper() and _TOLD_BEHIND.match(source.text, quote.end()):
            yield _named(source, *quote.span(1), "quoted_first")
        inner = _INNER_TRIGGER.match(quote[1])
        spoken = ". " in quote[1]  # “Phong trào không khó. Ai cũng làm được”
        if (
            inner
            and not spoken
            and len(quote[1].split()) > 3
            and stands_free(source.text, *quote.span(1))
        ):
            yield _named(source, quote.start(1) + inner.end(), quote.end(1), "quoted_trigger")


def _named(source: Source, start: int, end: int, rule: str, *, score: float = 1.0) -> Mention:
    return source.mention(start, end, Label.CAMPAIGN, f"campaigns.{rule}", score=score)


def _quoted(source: Source, trigger: re.Match[str], position: int) -> Iterator[Mention]:
    """Take every quotation of a list that begins here: *phong trào "A", "B" và "C"*."""
    while quote := _QUOTE.match(source.text, position):
        start, end = quote.span(1)
        if _REOPENED.match(source.text, end):
            end = known_end(source.text, start) or start
        if end > start and not is_false(source.text, trigger, start, quoted=True):
            inner = _INNER_TRIGGER.match(quote[1])
            start += inner.end() if inner else 0
            while second := _SECOND.search(source.text, start, end):
                yield _named(source, start, second.start(), "quoted")
                start = second.end()
            yield _named(source, start, end, "quoted")
        link = _AND.match(source.text, quote.end())
        if not link or link.end() == quote.end():
            return
        position = link.end()


def _plain(source: Source, trigger: re.Match[str]) -> Iterator[Mention]:
    """Take a name without quotes, capitalised, or launched in so many words."""
    text = source.text
    start = TITLED.match(text, trigger.end()).end()  # type: ignore[union-attr]  # matches ""
    if start >= len(text) or is_false(text, trigger, start, quoted=False):
        return
    if trigger[0].endswith(" tình nguyện") and text[start : start + 3].lower() == "hè ":
        yield from _season(source, trigger, start)
        return
    whole = _TRIGGER_IN_NAME.search(text, trigger.start(), start + _SHORT_NAME)
    start = whole.start() if whole else start
    if " thi đua" in trigger[0] and _DAYS.match(text, start):
        start = text.index("thi đua", trigger.start())  # đợt | thi đua 30 ngày đêm làm đường
    known = named_end(text, whole.end()) if whole else known_end(text, start)
    known = known or acronym_end(text, start)
    named = text[start].isupper() or start < trigger.end() or text[start].isdigit()
    named = named or _OF_EVERYONE.match(text, start) is not None
    if not (known or named or _launched(text, trigger)):
        return
    end = _themed_end(text, known) if known else plain_end(text, start)
    if text[: trigger.start()].endswith('"'):  # "Chiến dịch Quang Trung" thần tốc xây dựng nhà
        end = text.find('"', start, end) % (end + 1)
    name = exact_key(text[start:end]).strip()
    if _GENERIC.match(name) or (
        len(name.split()) < (_SHORTEST if named else _SHORTEST_LAUNCHED) and not known
    ):
        return
    listed = text[trigger.end()] == ":"
    if listed and text[end : end + 1] not in _LIST_MARKS:
        return  # hưởng ứng phong trào: Mỗi nhà góp một việc
    yield _named(source, start, end, "capitalised" if named else "launched")
    if listed:
        yield from _listed(source, end)


def _themed_end(text: str, end: int) -> int:
    """Give the end of *Tết trồng cây "Đời đời nhớ ơn Bác"*: the theme belongs to the name."""
    theme = _THEME.match(text, end)
    return theme.end() if theme else end


def _season(source: Source, trigger: re.Match[str], start: int) -> Iterator[Mention]:
    """Take *tình nguyện Hè năm 2024* whole where a capital makes it a name."""
    end = plain_end(source.text, start)
    named = trigger[0][0].isupper() or source.text[start].isupper()
    if named and source.text[end - 1].isdigit():
        yield _named(source, trigger.end() - len("tình nguyện"), end, "season")


def _listed(source: Source, position: int) -> Iterator[Mention]:
    """Take the further names of *3 chiến dịch tình nguyện: Mùa hè xanh, Hoa phượng đỏ, …*."""
    item = re.compile(rf"(?:,| và) ([{UPPER}][{LOWER}]+(?: [{LOWER}]+){{1,5}})(?=,|\.| và|;|\n)")
    while match := item.match(source.text, position):
        yield _named(source, *match.span(1), "listed")
        position = match.end()


def _launched(text: str, trigger: re.Match[str]) -> bool:
    """Tell a plain name by its verb: *phát động Chiến dịch ẩm thực …*, also in a headline."""
    before = text[max(0, trigger.start() - 12) : trigger.start()].lower()
    drive = trigger[0].lower().startswith("chiến dịch")
    headline = drive and "\n" not in text[: trigger.start()].strip()
    if before.endswith(("phát động ", "hưởng ứng ")) and (trigger[0][0].isupper() or headline):
        return True
    end = plain_end(text, trigger.end() + 1)
    if before.endswith("phát động ") or (_TOLD_BY.match(text, end) and text[end - 1].isalnum()):
        return opens_name(text, trigger.end())
    does = _DRIVEN if drive else _LAUNCHED
    return trigger[0][0].isupper() and does.match(text, trigger.end()) is not None


def _known(source: Source) -> Iterator[Mention]:
    """Find known campaigns by name where they are capitalised or quoted."""
    key = exact_key(source.text)
    known = known_by_opening()
    for word in known.keys() & source.openers:
        names = known[word]
        said = (at for at in source.begins[word] if key.startswith(names, at))
        starts = [at for at in said if _may_be_name(source.text, at)]
        for start, name in product(starts, names):
            end = start + len(name)
            if not key.startswith(name, start):
                continue
            quoted = _in_quotes(source.text, start, end)
            end = end if quoted else _themed_end(source.text, named_end(source.text, end))
            if _OTHERWISE.search(source.text, max(0, start - _REACH), start):
                continue
            marked = quoted or source.text[start].isupper()
            if marked and stands_free(source.text, start, end):
                yield _named(source, start, end, "known", score=0.9)
    yield from _modelled(source, key)


def _modelled(source: Source, key: str) -> Iterator[Mention]:
    for name in _MODELLED.finditer(key):
        start, end = name.span()
        if _MODEL.search(source.text, max(0, start - _MODEL_REACH), start):
            yield _named(source, start, end, "modelled", score=0.9)


def _again(source: Source, found: list[Mention]) -> Iterator[Mention]:
    """Find the names once more where no trigger stands before them."""
    names = {m.text for m in found} | {without_edition(m.text) for m in found}
    for name in names:
        if len(name.split()) < _SHORTEST:
            continue
        start = source.raw.find(name)
        while start >= 0:
            end = start + len(name)
            marked = name[0].isupper() or _in_quotes(source.text, start, end)
            marked = marked and not _opens_longer_quote(source.text, start, end)
            if marked and stands_free(source.text, start, end):
                yield _named(source, start, end, "again", score=0.9)
            start = source.raw.find(name, end)


def _may_be_name(text: str, start: int) -> bool:
    return text[start].isupper() or text[max(0, start - 9) : start].rstrip()[-1:] in ('"', "'", "")


def _opens_longer_quote(text: str, start: int, end: int) -> bool:
    """Tell the title *“Nông dân giỏi tiêu biểu”* from the campaign *Nông dân giỏi*."""
    goes_on = text[end : end + 1] == " " and text[end + 1 : end + 2].isalpha()
    return goes_on and text[start - 1 : start] == '"'


def _in_quotes(text: str, start: int, end: int) -> bool:
    before, after = text[:start].rstrip()[-1:], text[end : end + 2].strip()[:1]
    return before in ('"', "'") and after in ('"', "'")
