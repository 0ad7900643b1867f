package vn.motcua.award.writing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.awardlist.EntryView;
import vn.motcua.award.candidate.CandidateFile;
import vn.motcua.award.candidate.CandidateSheet;
import vn.motcua.award.paper.NameOrder;
import vn.motcua.deploy.papers.Wording;

/// Somebody on a list as papers name them.
///
/// @param entry the verdict
/// @param file what was entered about them, as the list was judged on it
record Nominee(EntryView entry, CandidateFile file) {

    /// Collectives first, each kind by the Vietnamese alphabet: people by their given name.
    static final Comparator<Nominee> ORDER = Comparator.comparing((Nominee one) -> !one.collective())
            .thenComparing(
                    (a, b) -> (a.collective() ? NameOrder.WHOLE : NameOrder.GIVEN_NAME).compare(a.name(), b.name()))
            .thenComparing(Nominee::code);

    String code() {
        return entry.candidate();
    }

    String name() {
        return Wording.shown(entry.name());
    }

    boolean collective() {
        return sheet().kind() == CandidateSheet.Kind.COLLECTIVE;
    }

    CandidateSheet sheet() {
        return file.sheet().value();
    }

    /// `Bà Đặng Thị Ánh Tuyết`; `Ông (bà)` where the gender was not said; a collective by its name.
    String addressed() {
        return collective() ? name() : title() + " " + name();
    }

    /// `Bà`, `Ông`, `Ông (bà)`.
    String title() {
        CandidateSheet.Gender gender = sheet().gender();
        return gender == null ? "Ông (bà)" : gender == CandidateSheet.Gender.FEMALE ? "Bà" : "Ông";
    }

    /// How a letter speaks of them: `bà`, `ông`, `ông (bà)`, `tập thể`.
    String spokenOf() {
        return collective() ? "tập thể" : title().toLowerCase(Locale.of("vi"));
    }

    /// `Nữ`, `Nam`; empty where it was not said.
    String gender() {
        CandidateSheet.Gender gender = sheet().gender();
        return gender == null ? "" : gender == CandidateSheet.Gender.FEMALE ? "Nữ" : "Nam";
    }

    String post() {
        return said(entry.post());
    }

    String unit() {
        return said(entry.unit());
    }

    /// Post and unit, as far as they are known.
    String postAndUnit() {
        return joined(", ", post(), unit());
    }

    /// Name, post and unit.
    String inFull() {
        return joined(", ", addressed(), post(), unit());
    }

    /// `02/9/1985`; empty where it was not said.
    String birthDate() {
        LocalDate birth =
                sheet().particulars() == null ? null : sheet().particulars().birthDate();
        return birth == null ? "" : Wording.figures(birth);
    }

    /// `1985`; empty where the birth date was not said.
    String birthYear() {
        return birthDate().isEmpty() ? "" : birthDate().substring(birthDate().length() - 4);
    }

    /// One of the particulars; empty where it was not said.
    String particular(Function<CandidateSheet.Particulars, @Nullable String> which) {
        CandidateSheet.Particulars known = sheet().particulars();
        return known == null ? "" : said(which.apply(known));
    }

    /// Leaders and those who work directly are counted apart in reports.
    String classification() {
        String said = particular(CandidateSheet.Particulars::classification);
        if (collective() || !said.isEmpty()) {
            return said;
        }
        return Boolean.TRUE.equals(sheet().leader()) ? "Lãnh đạo (từ cấp phó phòng)" : "Người trực tiếp công tác";
    }

    /// Their own report; empty where they declared nothing.
    String report() {
        var declared = file.declaration();
        return declared == null ? "" : Wording.shown(declared.value().report());
    }

    /// Their initiatives, each with what it changed.
    List<String> initiatives() {
        return file.initiatives().values().stream()
                .map(one -> one.value())
                .map(one -> Wording.shown(one.title())
                        + one.measures().stream()
                                .map(measure -> "; " + Wording.shown(measure.name()) + ": từ "
                                        + figure(measure.before()) + " còn " + figure(measure.after()) + " "
                                        + Wording.shown(measure.unit()))
                                .collect(Collectors.joining()))
                .toList();
    }

    private static String figure(BigDecimal figure) {
        return figure.toPlainString().replace('.', ',');
    }

    /// What was judged of their initiative and solutions, in the words of the judgement.
    List<String> merits() {
        return Stream.of("C2", "T2", "C1a")
                .map(key -> file.judgements().get(key))
                .filter(Objects::nonNull)
                .map(one -> Wording.shown(one.value().reason()))
                .distinct()
                .toList();
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : Wording.shown(text);
    }

    private static String joined(String between, String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(between));
    }
}
