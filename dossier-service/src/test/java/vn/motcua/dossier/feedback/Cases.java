package vn.motcua.dossier.feedback;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.calendar.DueDates;
import vn.motcua.dossier.calendar.OfficialCalendars;
import vn.motcua.dossier.calendar.WorkingCalendar;
import vn.motcua.dossier.fact.FactIdentity;

/// Facts of feedback cases for tests. June 2024 has no holidays; the 3rd is a Monday.
final class Cases {

    static final String OFFICE = "X99.01";

    static final FeedbackContext CONTEXT = new FeedbackContext(
            FeedbackTerms.NATIONAL, new DueDates(WorkingCalendar.of(OfficialCalendars.years())), null, null);

    private Cases() {}

    /// The facts by the names they have in the table.
    static Map<String, FeedbackFact> oneOfEach() {
        Map<String, FeedbackFact> facts = new LinkedHashMap<>();
        facts.put("Received", received(FeedbackKind.BEHAVIOUR));
        facts.put("Accepted", accepted());
        facts.put("InfoRequested", infoRequested());
        facts.put("InfoReceived", infoReceived());
        facts.put("Forwarded to own", forwarded(Competence.OWN));
        facts.put("Forwarded to other", forwarded(Competence.OTHER));
        facts.put("Answered", answered(true));
        facts.put("Published", published());
        facts.put("Reopened", reopened());
        facts.put("Rejected", rejected(null));
        facts.put("Rejected as complaint", rejected(RoutedOut.COMPLAINT));
        return facts;
    }

    static FeedbackFact received(FeedbackKind kind) {
        return new FeedbackFact.Received(OFFICE, kind, null, "CB05", ReportMeans.PHONE, null, null);
    }

    static FeedbackFact accepted() {
        return new FeedbackFact.Accepted(null, null, null, null, "CB01");
    }

    static FeedbackFact infoRequested() {
        return new FeedbackFact.InfoRequested(null, "Chưa rõ ngày xảy ra", List.of("Ngày xảy ra"), "CB01");
    }

    static FeedbackFact infoReceived() {
        return new FeedbackFact.InfoReceived(null, List.of());
    }

    static FeedbackFact forwarded(Competence competence) {
        return new FeedbackFact.Forwarded(null, "Phòng Tư pháp", "Thuộc thẩm quyền", competence, "CB01");
    }

    static FeedbackFact answered(@Nullable Boolean upheld) {
        return new FeedbackFact.Answered(null, "12/TL-UBND", null, upheld, "CB01");
    }

    static FeedbackFact published() {
        return new FeedbackFact.Published(null, "https://xa.example/pakn/12", "CB01");
    }

    static FeedbackFact reopened() {
        return new FeedbackFact.Reopened(null, "Chưa thoả đáng", "CB01");
    }

    static FeedbackFact rejected(@Nullable RoutedOut routedOut) {
        return new FeedbackFact.Rejected(null, "Không đủ điều kiện", null, routedOut, null, "CB01");
    }

    /// A fact at a local time, e.g. `2024-06-03T09:00`, known by that time and its type.
    static KnownFeedbackFact at(String local, FeedbackFact fact) {
        return new KnownFeedbackFact(
                new FactIdentity("urn:portal:test", local + "/" + fact.type().wireName()), time(local), fact);
    }

    static Instant time(String local) {
        return OffsetDateTime.parse(local + ":00+07:00").toInstant();
    }

    static FeedbackReplay.Replayed replayed(KnownFeedbackFact... facts) {
        return FeedbackReplay.of(Arrays.asList(facts), CONTEXT);
    }

    static FeedbackCase judged(KnownFeedbackFact... facts) {
        return Objects.requireNonNull(replayed(facts).feedback());
    }
}
