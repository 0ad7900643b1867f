package vn.motcua.dossier.national;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The code of an agency in either official shape, e.g. `H56.22.17`, before 15/9/2020 written `000.17.22.H56`.
///
/// ⚖ 20/2020/QĐ-TTg, Điều 4 (groups joined by dots, the first level leftmost, at most 35 characters);
/// 01/2018/TT-VPCP, Điều 19 khoản 1 (the older shape, the first level rightmost, absent levels filled with zeros)
///
/// @param text as it was written
public record AgencyCode(String text) {

    private static final int LONGEST = 35;
    private static final Pattern SHAPE = Pattern.compile("[A-Z0-9]+(?:\\.[A-Z0-9]+)*");
    private static final Pattern FIRST_LEVEL = Pattern.compile("[A-Y][0-9]{2}");
    private static final Pattern ZEROS = Pattern.compile("0+");
    private static final Pattern OLD = Pattern.compile("[0-9]{3}\\.[0-9]{2}\\.[0-9]{2}\\.[A-Y][0-9]{2}");

    public AgencyCode {
        if (text.length() > LONGEST || !SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException("not the code of an agency");
        }
    }

    /// The code, if the text is one.
    public static Optional<AgencyCode> of(String text) {
        return text.length() <= LONGEST && SHAPE.matcher(text).matches()
                ? Optional.of(new AgencyCode(text))
                : Optional.empty();
    }

    /// All ways of writing this agency, as it came first.
    public List<String> shapes() {
        LinkedHashSet<String> shapes = new LinkedHashSet<>(List.of(text));
        if (OLD.matcher(text).matches()) {
            shapes.add(newer(text));
        } else if (FIRST_LEVEL.matcher(groups(text).getFirst()).matches()) {
            older(text).ifPresent(shapes::add);
        }
        return List.copyOf(shapes);
    }

    /// Whether both codes mean the same agency, in whichever shape.
    public boolean same(AgencyCode other) {
        return !Collections.disjoint(shapes(), other.shapes());
    }

    @Override
    public String toString() {
        return text;
    }

    private static String newer(String old) {
        List<String> groups = new ArrayList<>(groups(old).reversed());
        while (groups.size() > 1 && ZEROS.matcher(groups.getLast()).matches()) {
            groups.removeLast();
        }
        return String.join(".", groups);
    }

    /// The older shape has four levels of fixed width; an agency below them never had one.
    private static Optional<String> older(String code) {
        List<String> groups = new ArrayList<>(groups(code));
        List<String> absent = List.of("", "00", "00", "000");
        for (int level = groups.size(); level < absent.size(); level++) {
            groups.add(absent.get(level));
        }
        String old = String.join(".", groups.reversed());
        return OLD.matcher(old).matches() ? Optional.of(old) : Optional.empty();
    }

    private static List<String> groups(String code) {
        return Arrays.asList(code.split("\\.", -1));
    }
}
