from __future__ import annotations

import re

import pytest

from nlp.extract.measures import MEASURE, MEASURES, PER, noun_end

# the counted noun of each line stands before the stroke
NOUNS = [
    "hộ nghèo| được hỗ trợ",
    "tập thể, cá nhân tiêu biểu|",
    "cán bộ, chiến sĩ| tham gia",
    "xã, phường, thị trấn| đạt chuẩn",
    "đơn vị cấp huyện|",
    "phong trào thi đua| theo chuyên đề",
    "cây cầu bê tông| bắc qua kênh",
    "cây dầu, cây sao| ven lộ",
    "lần|, lần nào cũng đủ",
    "người Khmer| ở xã",
    "căn nhà Đại đoàn kết| trao tay",
    "HTX| khác",
    "lá cờ| cho ngư dân",
    "tập thể| giấy khen",
    "mô hình| mới",
    "lượt người| nghe trực tiếp",
    "nhà tạm|.",
    "công trình nước sạch| do dân góp",
    "thành viên| chia lãi",
    "tổ tự quản|, hòa giải 12 vụ",
    "hội viên| tỉnh Lai Châu",
    "tỉnh| khu vực Tây Bắc",
    "tỉnh| khu vực miền Trung",
    "trụ cột| đảm bảo an sinh",
    "tập thể|, chiến sĩ thi đua cơ sở",
    "hộ sản xuất kinh doanh giỏi|",
    "lượt hộ nông dân sản xuất, kinh doanh giỏi| các cấp",
    "hộ sản xuất|, chăn nuôi 12 lợn",
    "túi máu an toàn|",
    "vụ phạm pháp trật tự xã hội|",
    "tổ viên| phụ trách ấp",
]
NONE = [
    "| tốt, đảng viên",
    "| của xã",
    "| và",
    "|.",
    "| Bằng khen",
    "| Huân chương Lao động",
    "| được",
    "|%",
]
NONE += ["| sạch", "| chung", '| không", 3 sạch', "| Chiến sĩ thi đua cơ sở"]


@pytest.mark.parametrize("line", NOUNS + NONE)
def test_a_noun_keeps_what_classifies_it_and_nothing_more(line: str) -> None:
    noun, _, rest = line.partition("|")
    text = f"12 {noun}{rest}" if noun else f"12{rest}"
    end = noun_end(text, 2)
    assert text[2:end].strip() == noun


@pytest.mark.parametrize("written", sorted(MEASURES))
def test_every_measure_is_read_as_written(written: str) -> None:
    found = re.match(MEASURE, written, re.IGNORECASE)
    assert found
    assert found[0] == written
    assert MEASURES[written][1] > 0


@pytest.mark.parametrize(
    "text", ["đồng chí", "đồng bào", "ngày công", "năm học", "tiếng nói", "mẹ", "hạ"]
)
def test_a_noun_that_begins_like_a_measure_is_none(text: str) -> None:
    assert not re.match(MEASURE, text)


PERS = [
    ("/người/tháng", "/người/tháng"),
    ("/tập thể.", "/tập thể"),
    (" / ngày làm việc", " / ngày làm việc"),
    ("/hộ dân trong năm", "/hộ dân"),
    (" và", ""),
]


@pytest.mark.parametrize(("text", "wanted"), PERS)
def test_a_rate_ends_with_its_word(text: str, wanted: str) -> None:
    found = re.match(PER, text)
    assert found
    assert found[0] == wanted
