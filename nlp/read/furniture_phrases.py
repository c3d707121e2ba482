"""The phrases of news pages and portals that are no part of an article; a table to be reviewed.

Each is a pattern for a whole line, on its ``exact_key`` without bullets and arrows around it.
"""

from __future__ import annotations

import re

# Furniture wherever the line stands alone: nobody writes it in an article.
_ALONE: tuple[str, ...] = (
    # the reader's account
    r"đăng (?:nhập|ký|xuất)(?: ?/ ?đăng (?:ký|nhập))?|quên mật khẩu\??|tạo tài khoản",
    r"đăng nhập (?:bằng|với|qua|để) .{1,60}|(?:vui lòng|bạn cần|hãy) đăng nhập.{0,70}",
    # sharing
    r"zalo|facebook|twitter|youtube|tiktok|messenger|linkedin|pinterest|google\+|instagram",
    r"chia sẻ (?:bài viết|tin)(?: (?:này|qua|lên|trên|tới|với).{0,40})?|share|tweet|like|bookmark",
    r"chia sẻ (?:qua|lên|trên|tới|với) (?:facebook|zalo|twitter|mạng xã hội|email).{0,30}",
    r"(?:sao chép|copy) (?:liên kết|link)(?: thành công!?)?|gửi (?:qua )?(?:e-?mail|thư)",
    r"in (?:bài viết|trang|bài này)|bản in|lưu (?:bài viết|tin|bài)(?: này)?|thích (?:\d+|trang)",
    r"theo dõi .{1,40} trên|đọc báo in|tải ứng dụng|google news|vietnam\.vn ?-.{0,40}",
    r"theo dõi .{1,60} trên (?:google news|google|facebook|zalo|youtube|yt tt zl).{0,20}",
    # counters
    r"(?:số )?lượt (?:xem|đọc|truy cập)(?: tin| bài(?: viết)?)? ?[:|]? ?[\d.,]*",
    r"[\d.,]+ lượt (?:xem|đọc)",
    r"(?:đã |số lần )?xem ?: ?[\d.,]+(?: lần)?|views? ?: ?[\d.,]+",
    r"(?:tổng )?(?:số )?(?:lượt )?truy cập ?: ?[\d.,]*",
    r"(?:đang|khách) (?:online|trực tuyến|truy cập) ?:? ?\d*|thống kê truy cập",
    r"đánh giá (?:bài viết|tin)",
    # reading aids
    r"(?:cỡ chữ|kích thước chữ|xem (?:với|theo) cỡ chữ) ?:?.{0,20}|a ?- ?\|? ?a ?\+?|a ?\+? ?a ?-",
    r"nghe (?:bài|tin|đọc bài|bài viết|audio)(?: này)?.{0,12}|đọc bài viết|tương phản",
    r"phát âm thanh|skip (?:ribbon commands|to main content)|email in pdf\.?",
    r"(?:left|center|right|del){3,4}",
    r"giọng (?:nữ|nam)(?: miền (?:bắc|nam|trung))?|tốc độ đọc.{0,20}|giọng đọc.{0,20}",
    # ways about the site
    r"(?:về )?trang chủ|trở (?:lại|về) (?:trang chủ|đầu trang)|lên (?:đầu trang|top)",
    r"quay lại trang .{1,30}",
    r"xem (?:thêm|tiếp|tất cả|toàn bộ|chi tiết) ?(?:>+|»|\.{3}|…)",
    r"đọc (?:tiếp|thêm) ?(?:>+|»|\.{3}|…)",
    r"sơ đồ (?:cổng|trang|site|website)(?: .{1,30})?|liên hệ (?:quảng cáo|tòa soạn)",
    r"nhập từ khóa.{0,20}",
    r"(?:trang chủ|home)\s*(?:[>»/|›-]+\s*[^>»/|›]{2,40}){1,5}",
    r"(?:e-?magazine|báo in|báo giấy|multimedia|podcasts?|infographics?|longform|megastory)",
    # what the page adds of its own
    r"tiêu điểm|quảng cáo|advertisement|thông tin cần biết|thư viện (?:ảnh|video)|kết quả xổ số",
    r"(?:thăm dò|trưng cầu) (?:ý kiến|dư luận)|lịch (?:cắt điện|vạn niên|phát sóng)",
    r"dự báo thời tiết",
    r"tỷ giá ngoại tệ|liên kết (?:web|website|site|hữu ích)|chọn liên kết.{0,10}",
    r"từ khó?a ?: .{1,150}",
    # the imprint
    r"(?:©|®|\(c\)|copyright)\s?.{0,160}|all rights reserved\.?",
    r"(?:\(\*\) )?bản quyền (?:©|thuộc).{1,160}",
    r".{0,60}ghi rõ nguồn .{0,60}(?:khi|phát hành|sử dụng|trích dẫn|đăng|lấy|website).{0,100}",
    r"(?:giấy phép|gp)\b.{0,60}(?:gp-|/gp|gpxb|-gp).{0,120}|(?:phó )?tổng biên tập ?: .{1,80}",
    r"chịu trách nhiệm (?:nội dung|chính|xuất bản) ?: .{1,80}|powered by .{1,60}",
    r"(?:phát triển|thiết kế|vận hành) bởi .{1,60}",
    r"(?:\(\*\) )?(?:không|cấm) sao chép dưới mọi hình thức.{0,120}",
    # where the copy was taken from
    r"\(?(?:(?:nguồn|link gốc|link|xem bài gốc|bài gốc|url|theo)\b[^:]{0,40}: ?)?https?://\S+\)?",
)
# These head what readers wrote.
_COMMENTS: tuple[str, ...] = (
    r"(?:viết|gửi|thêm|đăng) (?:bình luận|phản hồi|ý kiến)(?: mới| của bạn)?|\d+ bình luận",
    r"bình luận ?\(\d+\)|ý kiến (?:bạn đọc|độc giả)(?: ?\(\d+\))?|bình luận bài viết(?: này)?",
    r"(?:hiện )?chưa có (?:bình luận|ý kiến) nào.{0,70}|xem (?:thêm|tất cả|các) bình luận",
    r"mới nhất ?\|? ?quan tâm nhất|tin nhắn của bạn đã được gửi.{0,40}|nhập mã (?:xác nhận|bảo vệ)",
    r"ý kiến bình luận|email của bạn sẽ không được hiển thị công khai.{0,80}",
    r"gửi (?:ý kiến|phản hồi|tin bài|câu hỏi) (?:cho|về|tới|đến) .{1,40}|gửi bài tòa soạn",
)
# Furniture only beside a line of the first table: they may also head a part of a real document.
_IN_COMPANY: tuple[str, ...] = (
    r"chia sẻ|theo dõi|thích|email|e-mail|in|print|rss|x|fb|gửi|đóng|close|menu|tìm kiếm|search",
    r"bình luận|phản hồi|ý kiến|trả lời|đánh giá|góp ý|hỏi đáp|liên hệ|hộp thư|english|tiếng việt",
    r"xem thêm|xem tiếp|đọc thêm|đọc tiếp|chi tiết|quay lại|trở lại|trở về|trước|sau|tiếp",
    r"trang \d+",
    r"tags?|từ khó?a|chủ đề|tài trợ|thời tiết|giá vàng|tỷ giá|chứng khoán|bình chọn|biểu quyết",
    r"kết quả",
    r"trở lại [\w ]{2,20}|đường dây nóng ?:? ?[\d .-]*|hotline ?:? ?[\d .-]*|[\d.,]+",
    r"facebook comments",
    r"sự kiện|nổi bật|liên quan|mới nhất|video|ảnh|khách|hôm nay ?:? ?[\d.,]*",
    r"tháng này ?:? ?[\d.,]*",
)
# These head a list of other articles.
_RELATED: tuple[str, ...] = (
    r"(?:các |những |một số )?(?:tin|tin tức|bài|bài viết|bài báo|tin bài|tin, bài|video|clip)"
    r"(?: ảnh| bài)? (?:liên quan|cùng (?:chuyên mục|chủ đề|loại|mục|danh mục|thể loại|chuyên đề)|"
    r"khác|mới(?: nhất| hơn| cập nhật| đăng)?|cũ(?: hơn)?|nổi bật|đọc nhiều(?: nhất)?|"
    r"xem nhiều(?: nhất)?|đã (?:đưa|đăng)|nóng|nhanh|tiếp theo|được quan tâm)"
    r"(?: khác)?(?: ?\(\d+\))?",
    r"cùng (?:chuyên mục|chủ đề|mục)|trong (?:chuyên mục|cùng chuyên mục)|dòng sự kiện",
    r"có thể bạn (?:quan tâm|thích|muốn đọc)|bạn (?:nên đọc|có thể quan tâm)|đừng bỏ lỡ",
    r"(?:đọc|xem) nhiều(?: nhất)?|mời (?:bạn |quý vị )?(?:đọc|xem) thêm|nổi bật trong ngày",
    r"video đang xem nhiều|mời bạn đọc vào chuyên mục .{1,120}",
    r"các bài (?:mới|cũ) hơn|(?:tin|bài) mới hơn|(?:tin|bài) cũ hơn",
)
# rubrics of papers and portals: a row of them is a menu
RUBRICS = frozenset(
    {
        "an ninh - quốc phòng", "an ninh quốc phòng", "an sinh", "blog", "báo in",
        "bạn cần biết", "bạn đọc", "bảo vệ nền tảng tư tưởng của đảng", "bất động sản",
        "chuyển đổi số", "chính trị", "chứng khoán", "công dân", "công nghệ", "công đoàn",
        "cười", "cải cách hành chính", "doanh nghiệp", "du khách", "du lịch", "dân tộc",
        "dân tộc - tôn giáo", "dịch vụ công", "emagazine", "english", "giáo dục", "giải trí",
        "giới thiệu", "giới trẻ", "góc nhìn", "học tập và làm theo bác", "hỏi đáp",
        "infographic", "khoa học", "khoa học công nghệ", "kinh doanh", "kinh tế",
        "kinh tế - xã hội", "lao động", "liên hệ", "longform", "lịch công tác", "media",
        "megastory", "multimedia", "môi trường", "mới nhất", "newsletter", "người tốt việc tốt",
        "nhân ái", "nhịp sống trẻ", "nông nghiệp", "nông thôn mới", "pháp luật", "phát thanh",
        "phóng sự", "phóng sự - ký sự", "podcast", "podcasts", "quốc phòng - an ninh",
        "quốc phòng an ninh", "quốc tế", "rss", "sơ đồ cổng", "sơ đồ site", "số hóa", "sức khỏe",
        "sự kiện", "thanh niên", "thi đua - khen thưởng", "thi đua khen thưởng",
        "thư viện", "thế giới", "thể thao", "thời sự", "thủ tục hành chính", "tin nóng",
        "tin quốc tế", "tin trong nước", "tin trong tỉnh", "tin tức", "tin tức - sự kiện",
        "tin tức sự kiện", "tiếng việt", "trang chủ", "trong nước", "truyền hình", "tuyển sinh",
        "tài chính", "tâm sự", "tình yêu", "tôn giáo", "tất cả", "tổ chức bộ máy", "video",
        "việc làm", "văn hóa", "văn hóa - thể thao", "văn hóa - xã hội", "văn nghệ",
        "xe", "xây dựng đảng", "xã hội", "y tế", "ô tô xe máy", "ý kiến", "đăng ký", "đăng nhập",
        "đất và người", "đời sống", "đời sống - xã hội", "ảnh",
    }
)  # fmt: skip

ALONE = re.compile("|".join(f"(?:{phrase})" for phrase in (*_ALONE, *_COMMENTS)))
COMMENTS = re.compile("|".join(f"(?:{phrase})" for phrase in _COMMENTS))
IN_COMPANY = re.compile("|".join(f"(?:{phrase})" for phrase in _IN_COMPANY))
RELATED = re.compile("|".join(f"(?:{phrase})" for phrase in _RELATED))
POLL = re.compile(r"(?:thăm dò|trưng cầu) (?:ý kiến|dư luận)")
INFORMATION = re.compile(r"thông tin cần biết|thời tiết(?: hôm nay)?|dự báo thời tiết")
WEATHER = re.compile(
    r"(?:nhiều|ít|có|mây|trời|ngày|đêm|nhiệt độ|nắng|mưa|độ ẩm|gió)\b.{0,300}?"
    r"(?:mưa|dông|nắng|gió|độ ẩm|°|độ c|mây)\b.{0,300}"
)
