package vn.motcua.award.path;

import java.text.Normalizer;
import java.util.Locale;

/// A name without marks, case and doubled blanks: `Trần Thị Hoà`, `TRAN  THI HOÀ` and `Tran Thi Hoa` are one.
public final class FoldedName {

    private FoldedName() {}

    /// The folded form.
    public static String of(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .toLowerCase(Locale.ROOT)
                .strip()
                .replaceAll("\\s+", " ");
    }
}
