"""Why a file or a catalogue cannot be used, by status, in the words of people who file papers."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from nlp.catalogue.columns import Language

if TYPE_CHECKING:  # whoever gives a frame has loaded it
    import pandas as pd


class Status(NamedTuple):
    """What is wrong and what to do, in Vietnamese, and what is wrong in a few English words.

    In English the errors themselves say it in more detail, and what to do. ``{reason}`` stands for
    what the error says.
    """

    vi: str
    hint: str
    en: str


_TELL_US = "báo lỗi này cho nhóm phát triển"
STATUSES: dict[str, Status] = {
    # of files
    "missing": Status("không có tệp này", "kiểm tra lại tên và thư mục", "missing"),
    "empty": Status("tệp rỗng, không có chữ nào", "chép hoặc tải lại tệp", "empty"),
    "unsupported": Status(
        "loại tệp chưa đọc được", "lưu lại thành .docx hoặc .pdf", "of an unsupported kind"
    ),
    "old_encoding": Status(
        "chữ Việt gõ bằng mã cũ (TCVN3, VNI …), không phải Unicode",
        "chuyển mã sang Unicode (UniKey) rồi lưu lại",
        "in an old Vietnamese encoding",
    ),
    "encrypted": Status("tệp có mật khẩu", "lưu lại không đặt mật khẩu", "locked"),
    "scanned": Status(
        "là ảnh quét, không có lớp chữ", "nhận dạng chữ (OCR) rồi đọc lại", "scans without text"
    ),
    "broken": Status("tệp hỏng hoặc không đúng loại", "chép hoặc tải lại tệp", "damaged"),
    "unreadable": Status("không mở được", "kiểm tra quyền đọc tệp", "unreadable"),
    "out_of_memory": Status("cần nhiều bộ nhớ hơn máy có", "chia nhỏ tệp", "too large for memory"),
    "parse_error": Status(
        "cấu trúc lồng nhau quá sâu", "lưu lại ở dạng đơn giản hơn", "nested too deep"
    ),
    "crashed": Status("chương trình gặp lỗi: {reason}", _TELL_US, "crashed"),
    "not_saved": Status("không lưu được: {reason}", _TELL_US, "not saved"),
    "closed_folder": Status("không vào được thư mục", "kiểm tra quyền của thư mục", "closed"),
    # of files that no one asked for
    "hidden": Status("tệp ẩn", "", "hidden"),
    "lock_file": Status("tệp khóa của Word đang mở", "", "locks of open Word files"),
    "unfinished": Status("tệp tạm hoặc tải dở", "", "temporary or unfinished"),
    "no_reader": Status("loại tệp không phải tài liệu", "", "of kinds that no reader takes"),
    # of catalogues
    "no_catalogue": Status("chưa có danh mục ở đó", "tạo bằng thidua build", "missing"),
    "not_a_catalogue": Status(
        "không phải danh mục thidua", "chọn tệp khác; tệp này giữ nguyên", "no catalogue"
    ),
    "newer_catalogue": Status(
        "danh mục do phiên bản thidua mới hơn tạo ra", "nâng cấp thidua", "newer than this thidua"
    ),
    "unreachable_catalogue": Status(
        "không dùng được: {reason}", "kiểm tra đường dẫn, quyền ghi và chỗ trống", "unusable"
    ),
    # of what is written out
    "target_is_folder": Status("là một thư mục", "ghi tên một tệp", "a folder"),
    "target_is_file": Status(
        "là một tệp", "ghi tên một thư mục, hoặc chọn một loại bằng --kind", "a file"
    ),
    "target_holds_files": Status("đã có tệp ở trong", "ghi tên một thư mục mới", "not empty"),
    "many_files": Status(
        "định dạng này gồm nhiều tệp", "ghi tên một thư mục, hoặc chọn --kind", "several files"
    ),
}


def explain(status: str, *, reason: str, hint: str, language: Language) -> tuple[str, str]:
    """Say what is wrong and what to do: by status in Vietnamese, as the error has it in English.

    >>> explain("empty", reason="is empty", hint="Copy it again.", language="vi")
    ('tệp rỗng, không có chữ nào', 'chép hoặc tải lại tệp')
    """
    known = STATUSES.get(status)
    if language == "en" or known is None:
        return reason, hint
    return known.vi.format(reason=reason), known.hint


def short(status: str, *, language: Language) -> str:
    """Name a status in a few words."""
    known = STATUSES.get(status, Status(status, "", status))
    return known.vi if language == "vi" else known.en


def explained(failures: pd.DataFrame, language: Language) -> pd.DataFrame:
    """Give the frame of failures with reasons and hints for people to read."""
    rows = zip(failures["status"], failures["reason"], failures["hint"], strict=True)
    told = [explain(s, reason=r, hint=h, language=language) for s, r, h in rows]
    reasons, hints = [reason for reason, _ in told], [hint for _, hint in told]
    return failures.assign(reason=reasons, hint=hints)
