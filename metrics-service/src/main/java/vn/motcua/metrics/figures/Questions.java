package vn.motcua.metrics.figures;

import jakarta.enterprise.context.RequestScoped;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.problem.CommonProblems;
import vn.motcua.deploy.platform.problem.Problem;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.security.Caller;
import vn.motcua.deploy.platform.text.Text;
import vn.motcua.deploy.platform.time.Vietnam;
import vn.motcua.metrics.office.Offices;
import vn.motcua.metrics.window.Knowledge;
import vn.motcua.metrics.window.NamedWindow;
import vn.motcua.metrics.window.Window;

/// Turns what a caller sent into a question, or says what to send instead. One "now" a request.
@RequestScoped
public class Questions {

    private final Offices offices;
    private final Caller caller;
    private final Instant now;

    Questions(Offices offices, Caller caller, InstantSource clock) {
        this.offices = offices;
        this.caller = caller;
        // The store keeps microseconds; what is frozen now must read the same later.
        this.now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /// The instant of this request.
    public Instant now() {
        return now;
    }

    /// The question that the parameters ask.
    ///
    /// @throws ProblemException 403 out of the caller's reach, 404 unknown office, 400 malformed, 422 impossible
    public Question of(
            String code,
            @Nullable String from,
            @Nullable String to,
            @Nullable String window,
            @Nullable String asOf,
            @Nullable String knownAt) {
        return of(code, from, to, window, asOf, knownAt, null);
    }

    /// The same, judged by the definitions of a day of the caller's choice.
    public Question of(
            String code,
            @Nullable String from,
            @Nullable String to,
            @Nullable String window,
            @Nullable String asOf,
            @Nullable String knownAt,
            @Nullable String rulesOn) {
        caller.require(code);
        Offices.Office office = offices.find(code)
                .orElseThrow(() -> new ProblemException(CommonProblems.notFound(new Text(
                        "Chưa có đơn vị " + code + ". Hãy đăng ký bằng PUT /offices/" + code + " ở dossier-service.",
                        "There is no office " + code + ". Register it with PUT /offices/" + code
                                + " at dossier-service."))));
        Instant stated = past("asOf", asOf).orElse(now);
        Knowledge knowledge = past("knownAt", knownAt).map(Knowledge::new).orElse(Knowledge.ALL);
        LocalDate judgedOn = isGiven(rulesOn) ? day("rulesOn", rulesOn) : null;
        return new Question(office, offices.below(code), window(from, to, window, stated), stated, knowledge, judgedOn);
    }

    /// The instant of a parameter, if it is given.
    ///
    /// @throws ProblemException 400 malformed, 422 in the future
    public Optional<Instant> past(String name, @Nullable String text) {
        if (!isGiven(text)) {
            return Optional.empty();
        }
        Instant stated = instant(name, text);
        if (stated.isAfter(now)) {
            throw new ProblemException(Problem.of(
                    "future-instant",
                    422,
                    new Text("Thời điểm ở tương lai", "An instant in the future"),
                    new Text(
                            "Tham số " + name + " không được ở sau thời điểm hiện tại; bỏ nó đi để xem đến lúc này.",
                            "The parameter " + name + " may not lie after now; leave it out to see until now.")));
        }
        return Optional.of(stated);
    }

    private static Window window(@Nullable String from, @Nullable String to, @Nullable String window, Instant asOf) {
        String name = window == null ? "" : window.strip();
        boolean dated = isGiven(from) || isGiven(to);
        if (!name.isEmpty() && dated) {
            throw invalid(
                    "Dùng from và to, hoặc window, không dùng cả hai.", "Use from and to, or window, but not both.");
        }
        if (!dated) {
            return NamedWindow.of(name.isEmpty() ? NamedWindow.DEFAULT : name, Vietnam.dayOf(asOf))
                    .orElseThrow(() -> invalid(
                            "Tham số window là một trong: " + NamedWindow.CHOICES + ".",
                            "The parameter window is one of: " + NamedWindow.CHOICES + "."));
        }
        LocalDate first = day("from", from);
        LocalDate last = day("to", to);
        if (last.isBefore(first)) {
            throw new ProblemException(Problem.of(
                    "impossible-window",
                    422,
                    new Text("Khoảng thời gian không có thật", "An impossible window"),
                    new Text("Ngày to không được trước ngày from.", "The day to may not lie before the day from.")));
        }
        return new Window(first, last);
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static LocalDate day(String name, @Nullable String text) {
        try {
            if (text != null && !text.isBlank()) {
                LocalDate day = LocalDate.parse(text);
                if (day.getYear() >= 1900 && day.getYear() <= 2200) {
                    return day;
                }
            }
        } catch (DateTimeException _) {
            // Answered below like every other word that is not a day.
        }
        throw invalid(
                "Tham số " + name + " phải là ngày dạng 2024-05-01 (từ năm 1900 đến 2200).",
                "The parameter " + name + " must be a day such as 2024-05-01 (years 1900 to 2200).");
    }

    private static Instant instant(String name, @Nullable String text) {
        try {
            // The store keeps microseconds, and so does everything that is told of it.
            return OffsetDateTime.parse(String.valueOf(text)).toInstant().truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException _) {
            throw invalid(
                    "Tham số " + name
                            + " phải là thời điểm dạng 2024-10-01T00:00:00+07:00 (dấu + viết là %2B trong địa chỉ).",
                    "The parameter " + name
                            + " must be an instant such as 2024-10-01T00:00:00+07:00 (write + as %2B in an address).");
        }
    }

    private static ProblemException invalid(String vi, String en) {
        return new ProblemException(CommonProblems.invalidRequest(new Text(vi, en)));
    }
}
