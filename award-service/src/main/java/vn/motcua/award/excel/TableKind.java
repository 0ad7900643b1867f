package vn.motcua.award.excel;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.motcua.award.reading.Message;

/// The tables there are, with the columns that clerks know from their lists.
public enum TableKind {
    /// Danh sách đề nghị khen thưởng cá nhân.
    PEOPLE("ca-nhan", "Danh sách đề nghị cá nhân", "Nominees: individuals"),
    /// Danh sách đề nghị khen thưởng tập thể.
    COLLECTIVES("tap-the", "Danh sách đề nghị tập thể", "Nominees: collectives"),
    /// Bảng xếp loại hằng tháng; the months of the campaign follow its columns.
    GRADES("xep-loai", "Bảng xếp loại hằng tháng", "Monthly grades");

    private final String code;
    private final String vi;
    private final String en;

    TableKind(String code, String vi, String en) {
        this.code = code;
        this.vi = vi;
        this.en = en;
    }

    /// As in addresses: `ca-nhan`.
    public String code() {
        return code;
    }

    /// As people call it.
    public Message label() {
        return new Message(vi, en);
    }

    /// The columns in their order.
    List<Column> columns() {
        return switch (this) {
            case PEOPLE ->
                List.of(
                        Column.NUMBER,
                        Column.NAME,
                        Column.GENDER,
                        Column.BIRTH_DATE,
                        Column.POST,
                        Column.DEPARTMENT,
                        Column.UNIT,
                        Column.ADDRESS,
                        Column.STAFF_CLASS,
                        Column.AWARD,
                        Column.TITLE,
                        Column.CODE,
                        Column.ACCOUNT);
            case COLLECTIVES ->
                List.of(
                        Column.NUMBER,
                        Column.COLLECTIVE,
                        Column.COLLECTIVE_CLASS,
                        Column.AWARD,
                        Column.TITLE,
                        Column.CODE);
            case GRADES -> List.of(Column.NUMBER, Column.CODE, Column.NAME);
        };
    }

    /// The table of that code; empty when there is none.
    public static Optional<TableKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
