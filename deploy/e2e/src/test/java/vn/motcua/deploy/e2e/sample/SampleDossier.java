package vn.motcua.deploy.e2e.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What truly happened to one dossier, as its maker knows it: the figures that must come out are counted from this.
final class SampleDossier {

    private static final ZoneId LOCAL = ZoneId.of("Asia/Ho_Chi_Minh");

    /// A change of the day on which the dossier is judged.
    record Judged(Instant at, LocalDate due) {}

    /// A time in which the dossier lawfully waited.
    record Wait(Instant from, Instant to) {}

    final String code;
    final SampleProcedure procedure;
    final String channel;
    final String officer;
    final List<Judged> judged = new ArrayList<>();
    final List<Wait> waits = new ArrayList<>();

    @Nullable
    Instant received;

    @Nullable
    Instant ended;

    String end = "";
    boolean resultFile;
    int supplements;

    SampleDossier(String code, SampleProcedure procedure, String channel, String officer) {
        this.code = code;
        this.procedure = procedure;
        this.channel = channel;
        this.officer = officer;
    }

    boolean receivedIn(Instant from, Instant cutOff) {
        return received != null && !received.isBefore(from) && received.isBefore(cutOff);
    }

    boolean endedBefore(Instant cutOff) {
        return ended != null && ended.isBefore(cutOff);
    }

    boolean settledIn(Instant from, Instant cutOff) {
        return endedBefore(cutOff) && !ended.isBefore(from) && (end.equals("completed") || end.equals("stopped"));
    }

    /// Online, and its result came back electronically where the procedure gives a paper.
    boolean online(Instant cutOff) {
        boolean lacksFile = procedure.resultPaper() && !resultFile;
        return channel.equals("online") && !(endedBefore(cutOff) && end.equals("completed") && lacksFile);
    }

    boolean onTime() {
        return supplements <= 1 && !dayOf(ended).isAfter(dueAsOf(ended));
    }

    boolean overdueAt(Instant cutOff) {
        if (received == null || !received.isBefore(cutOff) || endedBefore(cutOff)) {
            return false;
        }
        boolean waiting = waits.stream()
                .anyMatch(wait -> wait.from().isBefore(cutOff) && !wait.to().isBefore(cutOff));
        return !waiting && dueAsOf(cutOff).isBefore(dayOf(cutOff));
    }

    LocalDate dueAsOf(Instant instant) {
        LocalDate due = judged.getFirst().due();
        for (Judged change : judged) {
            if (change.at().isBefore(instant)) {
                due = change.due();
            }
        }
        return due;
    }

    static LocalDate dayOf(Instant instant) {
        return instant.atZone(LOCAL).toLocalDate();
    }
}
