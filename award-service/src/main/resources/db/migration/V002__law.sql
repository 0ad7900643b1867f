-- What the law says from one day to another. A correction or a new end is a new version of the row; the newest version
-- counts, earlier ones stay. `content` is the row as its door takes it; "confirmed":false = recalled, not yet compared
-- with the text.

create table law_row (
    kind        text        not null check (kind in ('authority', 'legal-basis', 'base-salary', 'bonus-rate')),
    code        text        not null check (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$'),
    version     integer     not null check (version >= 1),
    content     text        not null,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    primary key (kind, code, version)
);

insert into law_row (kind, code, version, content, recorded_at, recorded_by)
select kind, code, 1, content, timestamptz '2026-11-24 00:00:00+07', 'preset'
from (values
    ('authority', 'UBND_XA_CT', '{"level":"commune","title":{"vi":"Chủ tịch UBND xã","en":"Chairman of the commune People''s Committee"},"clause":"Luật 06/2022/QH15, Điều 75, khoản 1, điểm đ","validFrom":"2024-01-01"}'),
    -- No district level from 01/7/2025, and no automatic successor: its powers went to the commune chairman (NĐ 129/2025, Điều 59).
    ('authority', 'UBND_HUYEN_CT', '{"level":"district","title":{"vi":"Chủ tịch UBND huyện","en":"Chairman of the district People''s Committee"},"clause":"Luật 06/2022/QH15, Điều 75, khoản 1, điểm d","validFrom":"2024-01-01","validTo":"2025-06-30"}'),
    ('authority', 'GIAM_DOC_SO', '{"level":"province","title":{"vi":"Giám đốc Sở","en":"Head of a department of the province"},"clause":"Luật 06/2022/QH15, Điều 75, khoản 1, điểm c","validFrom":"2024-01-01"}'),

    ('legal-basis', 'LUAT-06-2022', '{"title":{"vi":"Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15 tháng 6 năm 2022","en":"Law 06/2022/QH15 on Emulation and Commendation"},"source":"Luật 06/2022/QH15, Điều 94","confirmed":true,"validFrom":"2024-01-01"}'),
    ('legal-basis', 'ND-98-2023', '{"title":{"vi":"Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ","en":"Decree 98/2023/NĐ-CP"},"source":"NĐ 152/2025/NĐ-CP, Điều 59","confirmed":true,"validFrom":"2024-01-01","validTo":"2025-06-30"}'),
    ('legal-basis', 'ND-152-2025', '{"title":{"vi":"Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ","en":"Decree 152/2025/NĐ-CP"},"source":"NĐ 152/2025/NĐ-CP, Điều 59; cơ sở dữ liệu quốc gia về văn bản pháp luật ghi hết hiệu lực 01/03/2027","confirmed":true,"validFrom":"2025-07-01","validTo":"2027-02-28"}'),
    ('legal-basis', 'ND-129-2025', '{"title":{"vi":"Nghị định số 129/2025/NĐ-CP của Chính phủ","en":"Decree 129/2025/NĐ-CP"},"source":"NĐ 129/2025/NĐ-CP, Điều 59","confirmed":true,"validFrom":"2025-07-01"}'),

    ('base-salary', 'ND-38-2019', '{"dong":1490000,"source":"NĐ 38/2019/NĐ-CP","confirmed":true,"validFrom":"2019-07-01","validTo":"2023-06-30"}'),
    ('base-salary', 'ND-24-2023', '{"dong":1800000,"source":"NĐ 24/2023/NĐ-CP","confirmed":false,"validFrom":"2023-07-01","validTo":"2024-06-30"}'),
    ('base-salary', 'ND-73-2024', '{"dong":2340000,"source":"NĐ 73/2024/NĐ-CP","confirmed":true,"validFrom":"2024-07-01","validTo":"2026-06-30"}'),
    ('base-salary', 'ND-161-2026', '{"dong":2530000,"source":"NĐ 161/2026/NĐ-CP, Điều 3 và 6","confirmed":true,"validFrom":"2026-07-01"}'),

    ('bonus-rate', 'ND-98-commune-ca-nhan', '{"level":"commune","subject":"ca-nhan","coefficient":0.15,"source":"NĐ 98/2023/NĐ-CP, Điều 58","confirmed":false,"validFrom":"2024-01-01","validTo":"2025-06-30"}'),
    ('bonus-rate', 'ND-98-commune-tap-the', '{"level":"commune","subject":"tap-the","coefficient":0.30,"source":"NĐ 98/2023/NĐ-CP, Điều 58","confirmed":false,"validFrom":"2024-01-01","validTo":"2025-06-30"}'),
    ('bonus-rate', 'ND-98-district-ca-nhan', '{"level":"district","subject":"ca-nhan","coefficient":0.30,"source":"NĐ 98/2023/NĐ-CP, Điều 58","confirmed":false,"validFrom":"2024-01-01","validTo":"2025-06-30"}'),
    ('bonus-rate', 'ND-98-district-tap-the', '{"level":"district","subject":"tap-the","coefficient":0.60,"source":"NĐ 98/2023/NĐ-CP, Điều 58","confirmed":false,"validFrom":"2024-01-01","validTo":"2025-06-30"}'),
    ('bonus-rate', 'ND-98-province-ca-nhan', '{"level":"province","subject":"ca-nhan","coefficient":0.30,"source":"NĐ 98/2023/NĐ-CP, Điều 58","confirmed":false,"validFrom":"2024-01-01","validTo":"2025-06-30"}'),
    ('bonus-rate', 'ND-98-province-tap-the', '{"level":"province","subject":"tap-the","coefficient":0.60,"source":"NĐ 98/2023/NĐ-CP, Điều 58","confirmed":false,"validFrom":"2024-01-01","validTo":"2025-06-30"}'),
    ('bonus-rate', 'ND-152-commune-ca-nhan', '{"level":"commune","subject":"ca-nhan","coefficient":0.30,"source":"NĐ 152/2025/NĐ-CP, Điều 54","confirmed":false,"validFrom":"2025-07-01"}'),
    ('bonus-rate', 'ND-152-commune-tap-the', '{"level":"commune","subject":"tap-the","coefficient":0.60,"source":"NĐ 152/2025/NĐ-CP, Điều 54","confirmed":true,"validFrom":"2025-07-01"}'),
    ('bonus-rate', 'ND-152-province-ca-nhan', '{"level":"province","subject":"ca-nhan","coefficient":0.30,"source":"NĐ 152/2025/NĐ-CP, Điều 54","confirmed":false,"validFrom":"2025-07-01"}'),
    ('bonus-rate', 'ND-152-province-tap-the', '{"level":"province","subject":"tap-the","coefficient":0.60,"source":"NĐ 152/2025/NĐ-CP, Điều 54","confirmed":true,"validFrom":"2025-07-01"}')
) as known (kind, code, content);

grant select, insert on law_row to ${application};
