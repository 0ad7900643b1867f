package vn.motcua.award.paper;

/// Sizes in millimetres and points. ⚖ 30/2020/NĐ-CP, phụ lục I, mục I và II
final class Layout {

    /// Of an upright page of A4; a lying one is turned.
    static final int PAGE_WIDTH = 210;

    static final int PAGE_HEIGHT = 297;

    static final int TOP = 20;
    static final int BOTTOM = 20;
    static final int LEFT = 30;
    static final int RIGHT = 20;

    /// Width of the agency's half of the letterhead, of [#textWidth]; the rest is Quốc hiệu's.
    static final double AGENCY = 0.4;

    /// Letters of running text.
    static final int BODY = 14;

    /// Quốc hiệu and the agency: 12 to 13.
    static final int NATION = 12;

    /// Tiêu ngữ, number, place and day, page number: 13 to 14.
    static final int MOTTO = 13;

    /// Title and what it is about: 13 to 14.
    static final int TITLE = 14;

    /// "V/v …": 12 to 13.
    static final int ABOUT = 12;

    /// The heading "Nơi nhận:".
    static final int RECIPIENTS_HEADING = 12;

    /// Its lines.
    static final int RECIPIENTS = 11;

    /// Inside tables, which the law leaves open.
    static final int CELLS = 12;

    private static final int WIDE_CELLS = 11;
    private static final int SMALL_CELLS = 9;
    private static final int MANY_COLUMNS = 12;

    /// First line of a paragraph, millimetres: 10 to 12.7.
    static final double INDENT = 12.7;

    /// Points between paragraphs, at least 6.
    static final int PARAGRAPH_GAP = 6;

    /// Single, as office programs know it: times the size of letters. The law allows single to one and a half.
    static final double LINE_HEIGHT = 1.15;

    /// Room for signature and seal, millimetres.
    static final int SIGNATURE = 26;

    private Layout() {}

    /// Between the margins.
    static int textWidth(boolean wide) {
        return (wide ? PAGE_HEIGHT : PAGE_WIDTH) - LEFT - RIGHT;
    }

    /// Letters inside a table.
    static int cells(boolean wide, int columns) {
        return columns > MANY_COLUMNS ? SMALL_CELLS : wide ? WIDE_CELLS : CELLS;
    }
}
