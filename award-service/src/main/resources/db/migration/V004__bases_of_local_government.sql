-- Each decision of a chairman rests first on how local government is organised; recalled, not yet compared with the text.
insert into law_row (kind, code, version, content, recorded_at, recorded_by)
select 'legal-basis', code, 1, content, timestamptz '2026-11-30 00:00:00+07', 'preset'
from (values
    ('LUAT-77-2015', '{"title":{"vi":"Luật Tổ chức chính quyền địa phương số 77/2015/QH13 ngày 19 tháng 6 năm 2015; Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương số 47/2019/QH14 ngày 22 tháng 11 năm 2019","en":"Law 77/2015/QH13 on the Organisation of Local Government, amended by Law 47/2019/QH14"},"source":"nhớ lại, chưa đối chiếu","confirmed":false,"validFrom":"2016-01-01","validTo":"2025-02-28"}'),
    ('LUAT-65-2025', '{"title":{"vi":"Luật Tổ chức chính quyền địa phương số 65/2025/QH15 ngày 19 tháng 02 năm 2025","en":"Law 65/2025/QH15 on the Organisation of Local Government"},"source":"nhớ lại, chưa đối chiếu","confirmed":false,"validFrom":"2025-03-01","validTo":"2025-06-15"}'),
    ('LUAT-72-2025', '{"title":{"vi":"Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16 tháng 6 năm 2025","en":"Law 72/2025/QH15 on the Organisation of Local Government"},"source":"nhớ lại, chưa đối chiếu","confirmed":false,"validFrom":"2025-06-16"}')
) as known (code, content);
