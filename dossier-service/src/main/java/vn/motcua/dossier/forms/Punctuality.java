package vn.motcua.dossier.forms;

import java.time.Instant;
import java.time.LocalDate;
import vn.motcua.deploy.platform.time.Vietnam;

/// Whether something was done before, on or after the day it was due.
enum Punctuality {
    EARLY("Trước hạn"),
    ON_TIME("Đúng hạn"),
    LATE("Quá hạn");

    private final String vietnamese;

    Punctuality(String vietnamese) {
        this.vietnamese = vietnamese;
    }

    /// Judged by the day, as everywhere in this service.
    static Punctuality of(Instant done, Instant due) {
        LocalDate day = Vietnam.dayOf(done);
        LocalDate last = Vietnam.dayOf(due);
        return day.isBefore(last) ? EARLY : day.equals(last) ? ON_TIME : LATE;
    }

    /// As it stands on the control slip.
    String vietnamese() {
        return vietnamese;
    }
}
