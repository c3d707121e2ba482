"""All that the command line says, in Vietnamese and in English."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from nlp.catalogue.columns import Language


class Message(NamedTuple):
    """One message in both languages, with the same places to fill in."""

    vi: str
    en: str


MESSAGES: dict[str, Message] = {
    "account": Message(
        "Tìm thấy {found} tệp = {done} xong + {failed} lỗi + {skipped} bỏ qua + {duplicate} trùng",
        "{found} files found = {done} done + {failed} failed + {skipped} skipped"
        " + {duplicate} duplicate",
    ),
    "counted": Message("Số lượng", "Count"),
    "documents_left": Message("còn", "left"),
    "documents_per_second": Message("tài liệu/giây", "documents/s"),
    "cells_cut": Message(
        "{count} ô quá dài đã bị cắt ở dấu “… [cắt]”; xuất jsonl để có đủ",
        "{count} cells were too long and are cut at “… [cắt]”; jsonl has them whole",
    ),
    "error": Message("Lỗi: {problem}", "Error: {problem}"),
    "exported": Message("{counts} ({filter})", "{counts} ({filter})"),
    "extracted": Message(
        "Đã trích {done} tài liệu; {failed} tệp lỗi, {skipped} tệp bỏ qua",
        "{done} documents extracted; {failed} files failed, {skipped} skipped",
    ),
    "finding": Message("Việc", "Kind"),
    "judged": Message(
        "Đã ghi ý kiến số {number} ({action}); bỏ đi bằng: thidua judge undo {number}",
        "Judgement {number} ({action}) holds now; take it back with: thidua judge undo {number}",
    ),
    "nothing_found": Message(
        "Danh mục không có gì sai.", "There is nothing wrong with the catalogue."
    ),
    "repaired": Message("đã sửa", "repaired"),
    "imported": Message("Đã ghi {count} quyết định: {counts}", "{count} judgements kept: {counts}"),
    "interrupted": Message(
        "Đã dừng. Danh mục vẫn nguyên vẹn; chạy lại lệnh này để làm tiếp.",
        "Stopped. The catalogue is whole; run the same command again to go on.",
    ),
    "judged_add": Message("{count} thêm", "{count} added"),
    "judged_confirm": Message("{count} xác nhận", "{count} confirmed"),
    "judged_correct": Message("{count} sửa", "{count} corrected"),
    "judged_merge": Message("{count} gộp", "{count} merged"),
    "judged_reject": Message("{count} bác bỏ", "{count} rejected"),
    "judged_rename": Message("{count} đổi tên", "{count} renamed"),
    "judged_split": Message("{count} tách", "{count} kept apart"),
    "kind_of_record": Message("Loại", "Kind"),
    "more_rows": Message(
        "{shown} trong {total} dòng; xem thêm bằng --limit",
        "{shown} of {total} rows; see more with --limit",
    ),
    "next": Message("Làm gì tiếp:", "What to do next:"),
    "next_export": Message("đưa ra bảng tính", "write a spreadsheet"),
    "next_failures": Message("xem các tệp lỗi", "see the files that failed"),
    "next_show": Message("xem các phong trào", "see the campaigns"),
    "no_files": Message(
        "Không có tệp nào ở đó để đọc.",
        "There is no file to read there.",
    ),
    "not_imported": Message(
        "{count} chỗ không nhận được; các chỗ khác vẫn được nhận",
        "{count} problems; what they are about was passed over, the rest was not",
    ),
    "only_listed": Message(
        "{count} cụm từ không trùng ranh giới từ, chỉ ghi trong phần chú thích",
        "{count} mentions begin or end inside a token; they are listed beside the tags",
    ),
    "reading": Message("Đang đọc", "Reading"),
    "replaced": Message(
        "{count} bản cũ của tệp đã được thay bằng bản mới",
        "{count} earlier versions of files were replaced by their new ones",
    ),
    "report_written": Message("Báo cáo từng tệp: {path}", "Report on each file: {path}"),
    "skipped_why": Message("{count} tệp bỏ qua: {why}", "{count} skipped: {why}"),
    "summary_year": Message("Năm", "Year"),
    "summary_province": Message("Tỉnh, thành phố", "Province"),
    "summary_campaigns": Message("Phong trào", "Campaigns"),
    "summary_documents": Message("Tài liệu", "Documents"),
    "summary_level": Message("Cấp", "Level"),
    "summary_category": Message("Hình thức", "Category"),
    "summary_grants": Message("Số lần khen", "Grants"),
    "summary_granted": Message("Số lượng", "Granted"),
    "summary_indicator": Message("Chỉ tiêu", "Indicator"),
    "summary_measure": Message("Đơn vị tính", "Measure"),
    "summary_facts": Message("Số liệu", "Facts"),
    "summary_least": Message("Nhỏ nhất", "Least"),
    "summary_median": Message("Trung vị", "Median"),
    "summary_greatest": Message("Lớn nhất", "Greatest"),
    "took": Message(
        "{seconds:.1f} giây, {rate:.1f} tài liệu/giây",
        "{seconds:.1f} s, {rate:.1f} documents/s",
    ),
    "unchanged": Message(
        "{count} tài liệu không đổi, không phải đọc lại",
        "{count} documents unchanged, not read again",
    ),
    "unexpected": Message(
        "Lỗi bất ngờ: {problem} → chạy lại với --debug để xem chi tiết",
        "Unexpected error: {problem} → run again with --debug to see where",
    ),
    "would_import": Message(
        "Sẽ ghi {count} quyết định: {counts}", "{count} judgements would be kept: {counts}"
    ),
    "written": Message("Đã ghi {path}", "Wrote {path}"),
    # evaluate
    "documents_scored": Message(
        "{documents} tài liệu, {predicted} có kết quả",
        "{documents} documents, {predicted} predicted",
    ),
    "label": Message("Nhãn", "Label"),
    "gold": Message("Mẫu", "Gold"),
    "predicted": Message("Máy", "Predicted"),
    "precision": Message("Chính xác", "Precision"),
    "recall": Message("Đầy đủ", "Recall"),
    "relaxed_f1": Message("F1 chồng", "F1 relaxed"),
    "exact_f1": Message("F1 khớp", "F1 exact"),
    "value_accuracy": Message("Giá trị đúng", "Value right"),
    "macro": Message("trung bình (trừ EVENT)", "macro (without EVENT)"),
    "record": Message("Bản ghi", "Record"),
    "slots": Message("Các ô", "Slots"),
    "missed": Message("SÓT", "MISSED"),
    "false": Message("THỪA", "FALSE"),
    "edge": Message("LỆCH", "EDGE"),
    # doctor
    "check": Message("Kiểm tra", "Check"),
    "found": Message("Kết quả", "Found"),
    "advice": Message("Nên làm", "What to do"),
    "check_version": Message("thidua", "thidua"),
    "check_python": Message("Python", "Python"),
    "check_libraries": Message("Thư viện", "Libraries"),
    "check_models": Message("Mô hình", "Models"),
    "models_missing": Message("không có mô hình nào trong {path}", "no models in {path}"),
    "check_pipeline": Message("Bộ trích xuất", "Extraction"),
    "check_folder": Message("Quyền ghi", "Write access"),
    "check_catalogue": Message("Danh mục", "Catalogue"),
    "check_optional": Message("Phần tùy chọn", "Optional parts"),
    "libraries_missing": Message("thiếu {names}", "{names} missing"),
    "install_again": Message("cài lại thidua", "install thidua again"),
    "pipeline_works": Message(
        "{mentions} cụm từ trong câu thử, {seconds:.1f} giây",
        "{mentions} mentions in a trial sentence, {seconds:.1f} s",
    ),
    "pipeline_finds_nothing": Message(
        "không tìm ra gì trong câu thử", "finds nothing in a trial sentence"
    ),
    "folder_writable": Message("ghi được vào {path}", "{path} may be written to"),
    "folder_closed": Message("không ghi được vào {path}", "{path} may not be written to"),
    "choose_folder": Message(
        "chọn thư mục khác bằng --catalogue", "choose another folder with --catalogue"
    ),
    "catalogue_sound": Message(
        "{place}: {documents} tài liệu, {failures} tệp lỗi",
        "{place}: {documents} documents, {failures} failures",
    ),
    "catalogue_damaged": Message("{place}: hỏng: {damage}", "{place}: damaged: {damage}"),
    "build_anew": Message(
        "dựng lại bằng thidua build vào một tệp mới", "build it anew into another file"
    ),
    "build_one": Message("tạo bằng thidua build", "make one with thidua build"),
    "catalogue_none": Message("{place}: chưa có", "{place}: none yet"),
    "optional_present": Message("đủ cả", "all there"),
    "optional_missing": Message("chưa có {names}", "{names} missing"),
    "optional_pg8000": Message(
        "cài pg8000 nếu dùng PostgreSQL", "install pg8000 to use PostgreSQL"
    ),
    # search
    "search_total": Message(
        "{total} tài liệu, {exact} đúng dấu như đã gõ",
        "{total} documents, {exact} with the marks that were typed",
    ),
    "search_none": Message("Không tìm thấy tài liệu nào.", "No document was found."),
    "search_folded": Message("khác dấu", "other marks"),
    "search_more": Message(
        "đến {last} trong {total} tài liệu; xem thêm bằng --offset {last}",
        "up to {last} of {total} documents; see more with --offset {last}",
    ),
    "search_ignored": Message(
        "Câu hỏi quá dài, không tìm: {words}", "Too long a question, not looked for: {words}"
    ),
}


@dataclass(frozen=True, slots=True)
class Words:
    """What is said, in one language.

    >>> Words("vi")("written", path="thidua.xlsx")
    'Đã ghi thidua.xlsx'
    """

    language: Language

    def __call__(self, key: str, **values: object) -> str:
        """Say one message with its places filled in."""
        message = MESSAGES[key]
        template = message.vi if self.language == "vi" else message.en
        return template.format(**values)
