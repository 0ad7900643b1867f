package vn.motcua.metrics.indicator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.motcua.metrics.window.LocalDays;

/// A procedure at a place where it must be posted (niêm yết, công khai), with the checks of it. Each event tells one
/// note; what is known is all notes together, whatever their order of arrival.
///
/// ⚖ NĐ 63/2010/NĐ-CP, Điều 8.2, 16, 17.1; TT 01/2018/TT-VPCP, Điều 13.6.
///
/// @param procedure code of the procedure
/// @param notes in order of time
public record Posting(String office, String procedure, Spot spot, List<Note> notes) implements Subject {

    private static final Comparator<Note> ORDER = Comparator.comparing(Note::at).thenComparing(Note::what);

    public Posting {
        notes = notes.stream().sorted(ORDER).toList();
    }

    /// The two compulsory places.
    public enum Spot {
        /// The board of the office, or a screen there.
        BOARD(Measure.POSTED_ON_BOARD, Measure.NOT_POSTED_ON_BOARD),
        /// The website.
        WEBSITE(Measure.POSTED_ON_WEBSITE, Measure.NOT_POSTED_ON_WEBSITE);

        private final Measure posted;
        private final Measure missing;

        Spot(Measure posted, Measure missing) {
            this.posted = posted;
            this.missing = missing;
        }

        /// `board` or `website`.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What a note tells.
    public enum What {
        /// From now on it must be posted.
        OBLIGED,
        /// From now on it must not.
        LIFTED,
        /// Somebody looked.
        CHECKED
    }

    /// One thing that was told of it.
    ///
    /// @param whole for a check: it is there, with every component, and not obsolete
    /// @param late for a check: it came there too late
    /// @param dueAt by when it must be there; absent where the note does not say
    /// @param owner who sees to it; empty where the note does not say
    public record Note(
            Instant at,
            What what,
            boolean whole,
            boolean late,
            @Nullable Instant dueAt,
            String owner) {}

    @Override
    public SubjectKind kind() {
        return SubjectKind.POSTING;
    }

    @Override
    public String code() {
        return procedure + "/" + spot.code();
    }

    @Override
    public Place place() {
        return new Place(procedure, "", "");
    }

    @Override
    public boolean closed() {
        return false;
    }

    @Override
    public Subject after(Subject older) {
        if (!(older instanceof Posting before)) {
            throw new IllegalArgumentException("Not a posting: " + older.kind());
        }
        Map<Instant, Map<What, Note>> all = new TreeMap<>();
        for (Posting posting : List.of(before, this)) {
            posting.notes.forEach(
                    note -> all.computeIfAbsent(note.at(), _ -> new TreeMap<>()).put(note.what(), note));
        }
        return new Posting(
                office,
                procedure,
                spot,
                all.values().stream().flatMap(notes -> notes.values().stream()).toList());
    }

    @Override
    public List<Standing> standings(Instant cutOff) {
        List<Standing> standings = new ArrayList<>();
        String owner = "";
        Instant due = null;
        boolean obliged = false;
        Note check = null;
        for (Note note : notes) {
            if (!note.at().isBefore(cutOff)) {
                break;
            }
            owner = note.owner().isEmpty() ? owner : note.owner();
            due = note.dueAt() == null ? due : note.dueAt();
            switch (note.what()) {
                case OBLIGED -> obliged = true;
                case LIFTED -> {
                    obliged = false;
                    check = null;
                }
                case CHECKED -> {
                    check = note;
                    // Whoever checks it says that it must be there, or that it must no longer.
                    obliged = true;
                    Standing failed = new Standing(Measure.POSTING_CHECK_FAILED, LocalDays.of(note.at()), owner);
                    if ((!note.whole() || note.late()) && !standings.contains(failed)) {
                        standings.add(failed);
                    }
                }
            }
        }
        if (obliged) {
            boolean stillTime = check == null && due != null && !isPast(due, cutOff);
            if (!stillTime) {
                Measure stands = check != null && check.whole() ? spot.posted : spot.missing;
                standings.add(new Standing(stands, null, owner));
            }
        }
        return standings;
    }

    private static boolean isPast(Instant due, Instant cutOff) {
        LocalDate day = LocalDays.of(due);
        return day.isBefore(LocalDays.of(cutOff));
    }

    @Override
    public Collection<Instant> turns() {
        List<Instant> turns = new ArrayList<>();
        for (Note note : notes) {
            turns.add(note.at());
            if (note.dueAt() != null) {
                turns.add(LocalDays.lastMoment(LocalDays.of(note.dueAt())));
            }
        }
        return turns;
    }
}
