from __future__ import annotations

import pytest
from markup_table import both, rules_hit

from nlp.extract import docrefs

EXAMPLES = [
    "theo <DOCREF>luật Chữ thập đỏ</DOCREF>, kỷ luật Đảng và luật Việt Nam",
    "<DOCREF>Quyết định số 601/QĐ-TTg</DOCREF> ngày 9/5/2019",
    "<DOCREF>chỉ thị 42-CT/TƯ</DOCREF>, <DOCREF>Nghị quyết chuyên đề số 412-NQ/ĐU</DOCREF>",
    "<DOCREF>Nghị định 98/2023/NĐ-CP</DOCREF> của Chính phủ",
    "theo <DOCREF>Kế hoạch số 31/KH-UBND</DOCREF>. Sau 100 ngày",
    "<DOCREF>QUYẾT ĐỊNH SỐ 12/QĐ-UBND</DOCREF>",
    "<DOCREF>Chỉ thị số 03</DOCREF>",
    "<DOCREF>Kế hoạch 113</DOCREF>, <DOCREF>Quyết định 758</DOCREF>",
    "<DOCREF>báo cáo số 12</DOCREF> của xã",
    "<DOCREF>1986/QĐ-UBND</DOCREF> và <DOCREF>15/2003/QH11</DOCREF>",
    "<DOCREF>Nghị quyết Trung ương 4 khóa XII</DOCREF>",
    "<DOCREF>Nghị quyết Trung ương 4 (khóa XI)</DOCREF> về xây dựng Đảng",
    "<DOCREF>Nghị quyết Đại hội Đảng toàn quốc lần thứ XIII</DOCREF>",
    "<DOCREF>Kế hoạch 5 năm</DOCREF> đầu tiên",
    "<DOCREF>Luật Thi đua, khen thưởng</DOCREF> năm 2022",
    "theo <DOCREF>Luật Quốc tịch Việt Nam</DOCREF>, người dân; <DOCREF>Luật Phòng, chống ma túy"
    "</DOCREF>, các xã",
    "<DOCREF>Luật Đất đai</DOCREF>, <DOCREF>Luật sửa đổi, bổ sung một số điều của Luật Thi đua, "
    "khen thưởng</DOCREF>",
    "<DOCREF>Luật Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân số 85/2015/QH13</DOCREF>",
    "<DOCREF>Bộ luật Hình sự</DOCREF>.",
    "<DOCREF>Luật Thi đua - Khen thưởng</DOCREF>, <DOCREF>Pháp lệnh Dân quân tự vệ</DOCREF>.",
    "<DOCREF>Nghị quyết Đại hội XIII của Đảng</DOCREF>",
    "<DOCREF>Nghị quyết Đại hội Đảng bộ (ĐHĐB) xã Mẫu lần thứ IX</DOCREF>",
    "theo <DOCREF>Nghị quyết ĐHĐB xã Mẫu lần thứ IX</DOCREF>, luật đang sửa",
    "<DOCREF>Chỉ thị số 05 - CT/TW</DOCREF>, <DOCREF>Nghị định số 91/2017/NĐ- CP</DOCREF>",
    "<DOCREF>QĐ 1956/QĐ-TTg</DOCREF>, <DOCREF>NQ 04</DOCREF> của huyện, <DOCREF>CT 05</DOCREF> "
    "về thi đua",
    "<DOCREF>KH số 12/KH-LĐLĐ</DOCREF>, <DOCREF>TB số 12/TB-HĐTĐKT</DOCREF>, <DOCREF>TTr "
    "7/TTr-UBND</DOCREF>",
    "<DOCREF>Thông báo kết luận số 34-TB/TU</DOCREF> và <DOCREF>Nghị quyết liên ngành "
    "5/NQLN-CA</DOCREF>",
    "<DOCREF>Quyết định số 1678 QĐ/HU</DOCREF> của huyện, số <DOCREF>56 / KH-HU</DOCREF>",
    "<DOCREF>Kế hoạch 5 năm</DOCREF> 2021-2025; thực hiện <DOCREF>kế hoạch 5 năm</DOCREF> "
    "2016-2020",
    "<DOCREF>Chỉ thị 7</DOCREF> của huyện, <DOCREF>Nghị định 100/2019</DOCREF> về giao thông",
    "<DOCREF>Nghị quyết 57</DOCREF>, <DOCREF>59</DOCREF>, <DOCREF>66</DOCREF> và "
    "<DOCREF>68</DOCREF> của trên",
    "<DOCREF>Nghị quyết T.Ư 4 (khóa XI, XII)</DOCREF> về xây dựng Đảng, <DOCREF>NQ TW4</DOCREF>",
    "<DOCREF>Nghị quyết Hội nghị lần thứ năm Ban Chấp hành Trung ương Đảng khóa XIII</DOCREF> về "
    "nông nghiệp",
    "<DOCREF>Nghị quyết Đại hội Đảng bộ xã Mẫu lần thứ XXV, nhiệm kỳ 2020 - 2025</DOCREF>, xã đã",
    "<DOCREF>Luật Cán bộ, công chức</DOCREF>, <DOCREF>Luật Phòng cháy, chữa cháy và cứu nạn, cứu "
    "hộ</DOCREF>",
    "<DOCREF>Luật Tín ngưỡng, tôn giáo</DOCREF> và Luật sư; <DOCREF>Luật Hòa giải ở cơ "
    "sở</DOCREF> ở bản",
    "<DOCREF>Luật Bảo hiểm y tế</DOCREF> và <DOCREF>Luật Thanh niên</DOCREF>, <DOCREF>Luật thi "
    "đua khen thưởng</DOCREF>",
    "<DOCREF>Pháp lệnh Ưu đãi người có công với cách mạng</DOCREF>, <DOCREF>Bộ luật Hàng hải "
    "Việt Nam</DOCREF>",
    "dự án <DOCREF>Luật Nhà ở (sửa đổi)</DOCREF>, theo <DOCREF>Thể lệ số 14/TL-BTC</DOCREF> của "
    "hội thi",
    "<DOCREF>Hiến pháp năm 2013</DOCREF>, <DOCREF>Điều lệ Đảng</DOCREF>, <DOCREF>Điều lệ Công đoàn "
    "Việt Nam</DOCREF>",
    "<DOCREF>Luật Nhà ở</DOCREF> cùng có hiệu lực, <DOCREF>Quân lệnh số 1</DOCREF> phát đi, "
    "<DOCREF>Công điện hỏa tốc 1063</DOCREF>",
]

NEAR_MISSES = [
    "kế hoạch 5 năm tới, kế hoạch 10 mô hình, quyết định 3 nội dung",
    "đạt 100% kế hoạch; kế hoạch năm 2024; vượt kế hoạch 12,5%",
    "Quyết định này, luật chơi, đúng luật",
    "Nghị quyết Đại hội Đảng các cấp",
    "12/34 xã, 24-4-2024, 5/A",
    "chương trình 135, báo cáo 6 tháng",
    "Kế hoạch 5 năm qua, kế hoạch 3 năm, kế hoạch năm học",
    "Quyết định 3 vấn đề, Hướng dẫn 20 hộ, Thông báo 3 trường hợp, Kết luận 5 ý kiến",
    "Trường Đại học Luật Mẫu, ĐH Luật, hoa Luật, văn phòng luật ở phố Mẫu",
    "TT 45 học viên, HD 12 tổ, CT HĐND xã",
]


@pytest.mark.parametrize("example", EXAMPLES)
def test_documents_are_found(example: str) -> None:
    found, wanted = both(docrefs.find, example)
    assert found == wanted


@pytest.mark.parametrize("text", NEAR_MISSES)
def test_what_names_no_document_is_left(text: str) -> None:
    found, wanted = both(docrefs.find, text)
    assert found == wanted


def test_every_rule_has_an_example() -> None:
    ways = {"docrefs.listed", *(rule.name for rule in docrefs.RULES)}
    assert rules_hit(docrefs.find, EXAMPLES) == ways
