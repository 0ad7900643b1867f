package vn.motcua.award.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Words and lines that stand on every paper. ⚖ 30/2020/NĐ-CP, phụ lục I, mục II
final class Letters {

    static final String NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";
    static final String DRAFT = "DỰ THẢO";
    static final String RECIPIENTS = "Nơi nhận:";

    /// As long as the motto in its size, millimetres.
    static final double MOTTO_LINE = 58;

    /// Below a title: a third to a half of it, millimetres.
    static final double TITLE_LINE = 30;

    /// A capital in bold is two thirds of its size wide, on average.
    private static final double CAPITAL = 0.68 * Layout.NATION * 25.4 / 72;

    /// Of the agency's name: a third to a half of it.
    private static final double SHARE = 0.42;

    private Letters() {}

    /// How long the line below the agency is, millimetres; by its longest line.
    static double agencyLine(List<String> agency) {
        return agency.stream()
                .max(Comparator.comparingInt(String::length))
                .map(line -> line.length() * CAPITAL * SHARE)
                .orElse(0.0);
    }

    /// A base with the mark behind it: a semicolon, a full stop behind the last.
    static String base(List<String> texts, int index) {
        return texts.get(index) + (index == texts.size() - 1 ? "." : ";");
    }

    /// Lines with their marks: a dash in front, a semicolon behind, a full stop behind the last.
    static List<String> marked(List<String> texts) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            lines.add("- " + texts.get(i) + (i == texts.size() - 1 ? "." : ";"));
        }
        return lines;
    }
}
